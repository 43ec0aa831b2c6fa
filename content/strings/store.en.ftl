# What went wrong with the journal, one sentence each, and below it what to do now.

error-wrong-passphrase = That did not open it. Your journal is safe.
error-wrong-passphrase-hint = Check Caps Lock, or show what you type. If you lost it, use your recovery code.

error-wrong-recovery-code = This recovery code does not open this journal. Your journal is safe.
error-wrong-recovery-code-hint = Look for a newer code. Each new code replaces the one before.

error-mistyped-recovery-code = One letter looks off.
error-mistyped-recovery-code-hint = Check the paper and try again. The code has 8 groups of 4.

error-busy = Daymark is already open in another window.
error-busy-hint = Close it there, or read only here.

error-no-journal = There is no journal at { $path }.
error-no-journal-hint = Start a new one, or check the folder's name.

error-already-there = There is already a journal here, or part of one: { $path }. Nothing was changed.
error-already-there-hint = Open it, or choose another folder.

error-slot-missing = The key file is missing: { $path }. Your journal itself was not touched.
error-slot-missing-hint = Your other key may still work: passphrase or recovery code. Or open a backup.

error-slot-damaged = The key file is damaged: { $path }. Your journal itself was not touched.
error-slot-damaged-hint = Your other key may still work: passphrase or recovery code. Or open a backup.

error-damaged = Part of the journal cannot be read. Nothing was deleted.
error-damaged-hint = Open the last good copy, or run "daymark doctor" to see what can be read.

error-not-a-vault = This file is not a Daymark journal: { $path }. It is empty, cut short, or something else. Nothing was changed.
error-not-a-vault-hint = Put a backup in its place with "daymark restore", or choose another folder.

error-too-new = This journal was last used with a newer Daymark (form { $found }, this one knows { $known }). Nothing was changed.
error-too-new-hint = Update Daymark to open it.

error-too-old = This journal is from an older Daymark. It cannot be read only until it is updated.
error-too-old-hint = Close the other window, then open it here once.

error-disk-full = Not saved yet. There is no space left on the disk. Your words are still here.
error-disk-full-hint = Free some space and try again, or save a locked copy elsewhere.

error-read-only-disk = Daymark cannot write to { $path }.
error-read-only-disk-hint = Read only here, or choose another folder.

error-not-a-folder = This is a file, not a folder: { $path }. Nothing was changed.
error-not-a-folder-hint = Choose another folder.

error-denied = This computer does not let you open { $path }.
error-denied-hint = It may belong to someone else. Choose another folder, or sign in as its owner.

error-too-costly = The key file asks for more work than any journal needs. It was not opened.
error-too-costly-hint = It may not be yours. Open a backup instead.

error-too-long = This text is too long to keep. Your words are still here.
error-too-long-hint = Split it in two. A note can hold about 64,000 letters.

error-too-many = There are too many of these to keep.
error-too-many-hint = Remove some first. An entry can have 20 tags. There can be 200 people.

error-read-only = This journal is open to read only. Nothing was changed.
error-read-only-hint = Close the other window, then open it here again.

error-guest = A guest journal is not kept, so this does not work here.
error-guest-hint = Start a journal of your own first.

error-no-chance = This computer gave no random numbers, so no key could be made.
error-no-chance-hint = Restart the computer and try again.

error-database = That did not work. Your journal is as it was before.
error-database-hint = Try again. If it happens again, run "daymark doctor".

error-file = The disk refused this file: { $path }.
error-file-hint = Check that the disk is connected, then try again.
