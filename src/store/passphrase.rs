//! The passphrase: kept in one wiped buffer, with advice and a suggestion but no rule beyond a length.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::OnceLock;

use diceware_wordlists::Wordlist;
use unicode_normalization::{UnicodeNormalization as _, is_nfc};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::system::chance::{Chance, NoChance};

/// What opens a journal every day. Wiped when dropped; `Debug` shows nothing, not even a length.
///
/// Keyboards and systems write an accented letter as one character or as two. It counts in the composed form
/// (Unicode NFC), so that what is typed on one computer opens the journal on another.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Passphrase {
    /// In the composed form.
    composed: String,
    /// As it was typed, where that is another form.
    typed: Option<String>,
}

impl PartialEq for Passphrase {
    fn eq(&self, other: &Self) -> bool {
        self.composed == other.composed
    }
}

impl Eq for Passphrase {}

/// How long guessing a passphrase would take, in three plain steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PassphraseStrength {
    /// Somebody who has the file could guess it.
    Weak,
    /// Fine against people around you.
    Fair,
    /// Fine against somebody with many computers.
    Strong,
}

impl Passphrase {
    /// The shortest passphrase a new journal takes, in characters.
    pub const CHARS_MIN: usize = 8;
    /// The longest text that is looked at for advice, in characters; more is not weaker.
    const ADVICE_CHARS_MAX: usize = 72;

    /// Take ownership of what was typed.
    #[must_use]
    pub fn new(typed: String) -> Self {
        if is_nfc(&typed) {
            return Self { composed: typed, typed: None };
        }
        // No text grows to more than three times its bytes, so nothing is left behind by growing.
        let mut composed = String::with_capacity(typed.len() * 3);
        composed.extend(typed.nfc());
        Self { composed, typed: Some(typed) }
    }

    /// The characters, in the one form that locks a key.
    #[must_use]
    pub(super) fn reveal(&self) -> &str {
        &self.composed
    }

    /// The other forms in which a key may have been locked with the same letters, by another program or an
    /// early journal. None for plain letters.
    pub(super) fn other_forms(&self) -> Vec<Zeroizing<String>> {
        let mut forms: Vec<Zeroizing<String>> =
            self.typed.clone().map(Zeroizing::new).into_iter().collect();
        let mut apart = Zeroizing::new(String::with_capacity(self.composed.len() * 4));
        apart.extend(self.composed.nfd());
        if *apart != self.composed && !forms.contains(&apart) {
            forms.push(apart);
        }
        forms
    }

    /// Whether it has at least [`Self::CHARS_MIN`] characters, the only rule there is.
    #[must_use]
    pub fn is_long_enough(&self) -> bool {
        self.composed.chars().count() >= Self::CHARS_MIN
    }

    /// How hard it is to guess. Advice, never a rule.
    #[must_use]
    pub fn advice(&self) -> PassphraseStrength {
        let mut start = Zeroizing::new(String::with_capacity(Self::ADVICE_CHARS_MAX * 4));
        start.extend(self.composed.chars().take(Self::ADVICE_CHARS_MAX));
        match u8::from(zxcvbn::zxcvbn(&start, &["daymark"]).score()) {
            0..=2 => PassphraseStrength::Weak,
            3 => PassphraseStrength::Fair,
            _ => PassphraseStrength::Strong,
        }
    }

    /// Four easy words joined by hyphens, of about 46 bits.
    ///
    /// # Errors
    /// [`NoChance`] when there are no random numbers.
    pub fn suggest(chance: &dyn Chance) -> Result<Zeroizing<String>, NoChance> {
        let words = easy_words();
        let mut chosen = Vec::with_capacity(WORDS);
        while chosen.len() < WORDS {
            let word = words.get(below(words.len(), chance)?).copied().unwrap_or_default();
            if !chosen.contains(&word) {
                chosen.push(word);
            }
        }
        Ok(Zeroizing::new(chosen.join("-")))
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(..)")
    }
}

/// Words in a suggested passphrase.
const WORDS: usize = 4;

/// The words a suggestion is made from: three to seven small letters, none that could hurt.
fn easy_words() -> &'static [&'static str] {
    static EASY: OnceLock<Vec<&str>> = OnceLock::new();
    EASY.get_or_init(|| {
        let starts: Vec<&str> = UNKIND_STARTS.split_whitespace().collect();
        let unkind: BTreeSet<&str> = UNKIND_WORDS.split_whitespace().collect();
        let words = Wordlist::EffLong.get_list().iter().copied();
        words
            .filter(|word| is_plain(word) && !unkind.contains(word))
            .filter(|word| !starts.iter().any(|start| word.starts_with(start)))
            .collect()
    })
}

/// Whether a word is short and has only small letters.
fn is_plain(word: &str) -> bool {
    (3..=7).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// A number below `count`, each as likely as any other: what does not fit evenly is thrown again.
fn below(count: usize, chance: &dyn Chance) -> Result<usize, NoChance> {
    let count = u32::try_from(count.max(1)).map_err(|_| NoChance)?;
    let fair = u32::MAX - u32::MAX % count;
    loop {
        let mut bytes = [0; 4];
        chance.fill(&mut bytes)?;
        let number = u32::from_le_bytes(bytes);
        if number < fair {
            return usize::try_from(number % count).map_err(|_| NoChance);
        }
    }
}

/// Beginnings of words about drugs, drink, illness, death, violence, weapons, crime, faith, bodies, sex,
/// insult and distress. Somebody in a hard place should not be handed one.
const UNKIND_STARTS: &str = "
    abdom abus acetone aching acid acrid addict afraid aghast agon aid aliena alone ambush amiss ammo anemi
    angel anger angr angu antacid apache apost arm army arous arrest arson ash asham aspirin autis avenge
    awkward badass badly bail banish barb barmaid barrack bars baste bat bazooka beat beer belch bitch blam
    blast bleak bleed bless blimp bling bloat blob blood blubb boast bodies body bogus bomb bong boob boot
    booz boss bother brawl break brew brib bribe broil broke brut buffoon bullet bully bum burn bust butt
    cadmium caliber cancel cancer cannab cannon captiv capture carcass cardiac carnag cartel casket cavalry
    celib chafe chaos chapel charr chas cheat chemi chemo cherub chok chop christ chubb church cider clash
    cleav cling clinic clobber cloist clums coars cocaine cocktail codein coerc coffin coke coma combat
    conceal condom confess confin convict coroner corpse corset coward crack cramp crash crass crav craz creep
    cremat crime crimin crimson cringe cripple crisis crook cross crotch crouch crow crud cruel crumb crumm
    crush cry cult curs cusp cuss cut cymbal dagger damage damn danger dark dea death debt deceas deceit
    deceiv decoy defac defam defeat defect defian defil deform defraud defus degrad deity delet delous delus
    demean demis demon demot denial denied deny depos depress depriv derail desert despair despis despit destr
    detain detent detest detox devi diabl diaper dictat diet dim dirt disab disarm disas discard disease
    disgrac disgust dishon dislik dismal dismay dismiss disobey disown dispos disput disrupt distil distort
    distress divorc dizz dope dosage dose dosing douche down drain drank drape dread drear drink drip drone
    drool droop drop drown drug drunk duel dumb dump dupe duress dusk dwarf dweeb dying eras erot eskimo
    ethanol ether evacu evad evas evict evil exclud excret execut exhum exile exorc expel explod explos expos
    extinct fail faint fake false famine fanatic fang fascis fat fault fear feces feeble felon fest fetal
    fetish fever fiend fight filth flaccid flail flask flaunt flaw flesh flinch flop foe fondl fool foul fract
    frail frantic fraud fray freak frenz fret fright frown frustr fugitive funeral fung furious fury fuss gag
    gallows gambl gang garbage gasp germ ghetto ghost ghoul gin glum god gore gospel grav greed grenad grief
    grim grip groan groin grop gross grouch growl grudg gruel grues gruff grumb guilt gun gurgl gut gyps hack
    hag hammer handcuff handgun hang hara hard harm harsh hash hat haunt havoc hazard headach headless heath
    heav heckl hell helmet hemp henchm herb heretic heroin hex hijack hit hobo hog holi holl holster holy
    homeles homicid hook hors hospi hostage hostil hound hover huff humil hunch hung hunt hurt hymn hyster
    idiot idle ignor ill immor impair impal impos impot impris impur inept infam infant infect inferi inferno
    inhal inject injur inmate insan insult invad irrit islam itch jail jeer jerk jesus jihad jittery junk
    kidnap kidney kill kink kiss knife knock koran lack lame lapse lash lava leak lecher leper lesbi lesion
    lethal lewd liar lice lie limp lipo liqu loath lone loose loot lose loser losing lost lousy lunatic lung
    lurch lust lynch maim malaria malic malt maniac manic manur margarit martini martyr mascara mash massac
    mauv maze mean meddl medic mercenar mess meth midget militar militia miser misfit mishap moan mob mock
    molest monk monster moody mop morbid morgue moron morph mortal mortar mosque mourn muck mud mug mumm murd
    murk musket mutan mutat mute mutil mutin mutt muzzl nag naked narc nast nausea nazi necro need needle
    neglect nerv neuter numb nun nurs nutcase nutjob obes obit obscen obsess ogle omen ominous opi opium oppos
    oppress ordeal orgasm outcast outlaw outrag overdos pagan pain pale pang panic pant panz parole pastor
    pathet patient pauper pawn peeve penal penis perish perjur perv pest petti petty pew phobia pig pill pimp
    pimpl pious pipe piss pistol plague plunder poach poison poke police pope pornog pot pound pour pow pray
    preach pregnan prejud prescri prey priest prison probe prone prophet prowl prozac prud psalm psych puk
    pummel pun pung puni pusher puss quak quarrel queas quit rabid racis rage raging raid ramm ransom rant rap
    rash ravag raving razor reap rebel reck rectal reek refug regret rehab reject relaps religio remors repent
    repress resent restrain revenge revolt ridicul rifle rift rigid riot ripper risk ritalin roach rob rogue
    rot rubbl rude ruin rum rupt rust ruth sabbath sabot sacr sad saint saliv salvat sarcas satan saucy savage
    savior scab scald scam scandal scar scold scorch scorn scotch scour scraw scream screw scroung scruff scum
    scurvy sedat sedu seiz selfish senile septic sermon serpent sewag sex shack shak shallow sham shank sherry
    shit shiver shock shoot shot shout shov shred shrew shriek shrill shrine shrivel shroud shrug shudder shun
    shut sick sin siren skinny skull slack slain slam slander slang slash slaught slav slay sleaz slim slit
    slob slop slouch slug slum slur slut sly smack smash smear smirk smit smok smother smudg smug smut snag
    snar sneak sneer snide sniff snip snitch snoop snort snot snub snuff sob sober sodom sore sorrow spank
    spat spear speed spike spin spit spite spleen spoil spook squal squash squeal stab stain stalk starv stash
    steal stench steril stern stiff stifl stillb sting stink stole stomp stone stoned stoni stony strain
    strand strang strap stray stress strife strik strip stroke strong struck strugg stub stuck stumbl stump
    stung stunn stunt stupid stupor suck suffer suffoc suicid sulf sulk sullen suppres surger surrend swab
    swear sweat swollen sword swore sworn symptom syring taboo tackl tangl tank tantrum tarnish tarot taunt
    tear tease temple tempt tens terr testic theft thief thirst thorn thrash threat throb throng thug thwart
    tobac toil tomb torch torment torpedo tort toss toxi trag trait tramp trap trash trauma treason trembl
    tremor trench triag trial trick troubl trounce tumor tyran ugl ulcer una unb unc und une unf ung unh uni
    unk unl unm unn unp unq unr uns unt unu unv unw unz upchuck uproar urin urn usag user using uterus vaccin
    vagin valium vamp vandal vape vein venge venom vermin vertigo veto vic vile villain viol viper viral virus
    viscous vodka void vomit voodoo vulg vultur wail war wasp waste weak weap weed weep wept whin whip whiskey
    whisky whor wick widow wilt wimp wince wine wino witch withdr wither wom wors worship worst wound wrath
    wreck wrench wretch wring wrist wrong yell yelp yiddish zealot zit zombi
";

/// Whole words that a beginning would take too many others with.
const UNKIND_WORDS: &str = "
    able absolve abstain acutely afar affront aged ageless ail alibi aloof amends amnesty amuck amulet anime
    appease askew atrophy avenge baboon badland badness bag bald band banshee bar barley bash batch beast bed
    bid bite bladder bland bleach blunt bogged bogus bolt boney booth bout breeder brisket briskly brunt
    bucked bulge bunion bust cage cahoots cake cane casino catcall chalice chevron chevy chick child cleft
    clutch coal cold condone convent cop crank creature creed creepy crested crib crimp croak culprit curdle
    curfew custody dab dart debug decay default defense dingbat diocese dodgy doom dork drab drain dreary
    drench drenched drizzle drudge dud dude dug duller dwindle easter ebay egotism elixir elope elusive end
    engorge enrage enslave ensnare entomb entrap errant ether evoke excess exert exhaust exit expire exploit
    extinct facing faction fading failing fall famine ferment fidget fidgety fight finish fired fix flake
    flimsy foam fog foil footsie foul frail freebie frisbee frisk fume gaffe gag gaining gander gap gas gating
    gauze gawk gentile getaway ghost giblet gigolo gizzard gloomy glutton gnarly gnaw goblin godly gonad goofy
    google gorged gothic gout grass gray grit groggy grub grubs grunge grungy grunt gurgle guzzler halt hare
    hassle haste hastily hasty hazing hazy hemlock hermit humble hunk hurdle hurl hurled hurler hurling husk
    husked hustle ice iciness idiocy idiom immerse impeach implode impound ipad iphone ipod irate irk irked
    jab jagged jargon jarring jaunt jawless jeep jitters judge jug junkie juror jury keg kick kleenex knelt
    kosher lager lagged lagging lance lard leaf lego lick licking limp line lisp lit lonely lost lunacy lurk
    lurking lush lying maggot mammary mandate mange mangy manhole manhunt mar masses mastiff matador mayday
    mellow men mongrel moocher moody mooing morgue mortify mule mumbo musky mute myth nape nemeses nemesis
    nerd neuron nightmare nope nuclear obtuse oops ooze oozy orphan ouch outage outbid outsell ovary overact
    overbid overdue overrun overuse pad paltry pampers pancreas pardon parish patch pawing pelt pelvis penance
    pesky phantom phoney pint plasma plod plot plow ploy pod popper poppy posse powder pox prance prissy
    probing pruning pulp pulse purge purging puritan push pusher rage ransack rascal rasping rat recede
    recluse recoil rectify reflux refusal refuse refute relic residue retired retreat retrial revert revoke
    rickety ridden rifling rigging rock rocky rubbing rubble rubdown rumble runt ruse rush rut sagging saggy
    sake saloon sank sap sappy sassy scale score scored scorer scoring scrooge scuttle sedate seltzer shabby
    shady sharpie shifty shot shots shrank shrink shrunk siamese sighing skeptic skewed skid skype slave slaw
    slayer sludge smog smoke smolder sneeze snore snout sober spew spice spoof spoon spousal spree spud
    sputter squid squint stammer stank stark startle stench stick stooge stopped straw street strep strict
    strobe strode strung strut stunned sub subdued subzero suction suing sultry sunken suspect suspend swerve
    swinger sworn tab tabasco table tablet tabs tacky tainted tamper tapered tapping tar tarmac tartar tattoo
    tavern temper test tester thigh thong throat thud thyself tibia timid tiring toke trance trek trinity trip
    tripod trodden tubby tumble turmoil twerp twisted twitch twitchy twitter unaware uptight uranium urgency
    urgent urging urology usurp varmint verdict veto vial vixen wad walmart wasting wimpy wincing wobbly wolf
    worried worrier worry xbox xerox yahoo yanking yapping yeast zap zombie
";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::system::chance::SeededChance;

    #[test]
    fn a_suggestion_is_four_different_easy_words() {
        let mut seen = BTreeSet::new();
        for seed in 0..200 {
            let words = Passphrase::suggest(&SeededChance::new(seed)).unwrap();
            let split: BTreeSet<&str> = words.split('-').collect();
            assert_eq!(split.len(), WORDS, "{}", *words);
            assert!(split.iter().all(|word| easy_words().contains(word)), "{}", *words);
            assert!(Passphrase::new(words.to_string()).is_long_enough());
            seen.insert(words.to_string());
        }
        assert_eq!(seen.len(), 200);
    }

    #[test]
    fn there_are_enough_words_and_none_of_the_hurtful_ones() {
        let words = easy_words();
        assert!(words.len() >= 2048, "{}", words.len());
        for word in
            ["opium", "ritalin", "coffin", "sermon", "relapse", "rehab", "addict", "rifle", "poppy"]
        {
            assert!(!words.contains(&word), "{word}");
        }
    }

    #[test]
    fn choosing_is_even() {
        let chance = SeededChance::new(1);
        let mut counts = [0u32; 7];
        for _ in 0..7000 {
            counts[below(7, &chance).unwrap()] += 1;
        }
        assert!(counts.iter().all(|count| (850..1150).contains(count)), "{counts:?}");
    }

    #[test]
    fn advice_is_three_steps_and_debug_says_nothing() {
        let advice = |typed: &str| Passphrase::new(typed.to_owned()).advice();
        assert_eq!(advice("password1"), PassphraseStrength::Weak);
        assert_eq!(advice(""), PassphraseStrength::Weak);
        assert_eq!(advice("tulip-canoe-walnut-ribbon"), PassphraseStrength::Strong);
        assert_eq!(
            advice(&"å".repeat(5000)).max(PassphraseStrength::Weak),
            advice(&"å".repeat(5000))
        );
        assert!(!Passphrase::new("é".repeat(7)).is_long_enough());
        assert!(Passphrase::new("é".repeat(8)).is_long_enough());
        assert_eq!(format!("{:?}", Passphrase::new("secret words".into())), "Passphrase(..)");
    }
}
