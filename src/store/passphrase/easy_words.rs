//! The words a passphrase is suggested from: EFF's long list without what could hurt.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use diceware_wordlists::EFF_LONG_WORDLIST;

/// The words a suggestion is made from: three to seven small letters, none that could hurt.
pub(super) fn easy_words() -> &'static [&'static str] {
    static EASY: OnceLock<Vec<&str>> = OnceLock::new();
    EASY.get_or_init(|| {
        let starts: Vec<&str> = UNKIND_STARTS.split_whitespace().collect();
        let unkind: BTreeSet<&str> = UNKIND_WORDS.split_whitespace().collect();
        let words = std::str::from_utf8(&JOINED).unwrap_or_default();
        words
            .split_terminator('\n')
            .filter(|word| is_plain(word) && !unkind.contains(word))
            .filter(|word| !starts.iter().any(|start| word.starts_with(start)))
            .collect()
    })
}

/// Whether a word is short and has only small letters.
fn is_plain(word: &str) -> bool {
    (3..=7).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// EFF's list as one text, a word a line. As pointers to words it would be put right at every start of the program.
static JOINED: [u8; joined_bytes()] = joined();

#[expect(
    clippy::indexing_slicing,
    reason = "runs when the program is built: a wrong place does not compile"
)]
const fn joined_bytes() -> usize {
    let (mut bytes, mut at) = (0, 0);
    while at < EFF_LONG_WORDLIST.len() {
        bytes += EFF_LONG_WORDLIST[at].len() + 1;
        at += 1;
    }
    bytes
}

#[expect(
    clippy::indexing_slicing,
    clippy::large_stack_arrays,
    reason = "runs when the program is built: a wrong place does not compile"
)]
const fn joined() -> [u8; joined_bytes()] {
    let mut text = [b'\n'; joined_bytes()];
    let (mut end, mut at) = (0, 0);
    while at < EFF_LONG_WORDLIST.len() {
        let word = EFF_LONG_WORDLIST[at].as_bytes();
        let mut letter = 0;
        while letter < word.len() {
            text[end] = word[letter];
            letter += 1;
            end += 1;
        }
        end += 1;
        at += 1;
    }
    text
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

    #[test]
    fn every_word_of_the_list_is_in_the_text() {
        let text = std::str::from_utf8(&JOINED).unwrap();
        let words: Vec<&str> = text.split_terminator('\n').collect();
        assert_eq!(words, EFF_LONG_WORDLIST);
    }
}
