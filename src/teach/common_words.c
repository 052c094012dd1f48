#include "common_words.h"

const char rebut_common_words[] =
  /* Articles, pronouns, question words. */
  "a an the this that these those i me my mine myself we us our ours ourselves you your yours "
  "yourself he him his himself she her hers herself it its itself they them their theirs themselves "
  "one ones oneself somebody someone something anybody anyone anything nobody nothing everybody "
  "everyone everything who whom whose which what whoever whatever whichever when whenever where "
  "wherever why how however there here then now elsewhere somewhere everywhere nowhere anywhere "
  /* Quantities and degrees. */
  "all any both each every either neither none no not never some several many much more most few "
  "fewer little less least lot lots zero two three four five six seven eight nine ten per enough "
  "other others another same such own very too so quite rather almost nearly hardly barely about "
  "around roughly only just even also still yet already again always usually often sometimes rarely "
  "seldom ever once twice mostly mainly largely generally typically probably likely perhaps maybe "
  "possibly certainly surely really actually simply merely far well ago soon "
  /* Auxiliaries. */
  "be am is are was were been being have has had having do does did done doing will would shall "
  "should can could may might must ought cannot dare let lets "
  /* Small words between others. */
  "and or but nor if unless whether because as than though although while until till before after "
  "during within without of in on at by for from to into onto out off over under up down above "
  "below between among against through across along towards toward upon with behind beyond "
  "despite except instead like unlike via yes therefore thus hence otherwise anyway indeed since "
  "ll ve re don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn";

const char rebut_weak_words[] =
  /* Verbs of nearly any meaning. */
  "need needs needed get gets got getting give gives gave given giving take takes took taken taking "
  "make makes made making keep keeps kept keeping go goes went gone going come comes came coming put "
  "puts bring brings brought become becomes became seem seems seemed appear appears appeared tend "
  "tends want wants wanted use uses used using lead leads led leading follow follows followed cause "
  "causes caused mean means meant show shows showed shown find finds found say says said tell tells "
  "told know knows known think thinks thought believe believes believed remain remains remained "
  "happen happens happened allow allows allowed depend depends help helps helped see sees seen saw "
  "look looks looked lie lies hold holds held set sets exist exists concern concerns matter matters "
  "try tries tried stay stays stayed serve serves served raise raises raised rise rises rose risen "
  "rising increase increases increased change changes changed reduce reduces reduced begin begins "
  "began begun start starts started stop stops stopped "
  /* Words that measure, order or praise. */
  "half quarter quarters third thirds dozen hundred hundreds thousand thousands million millions "
  "billion billions percent better best worse worst good bad high higher highest low lower lowest "
  "great greater greatest large larger largest small smaller smallest big bigger long longer short "
  "shorter first second last next later latest earlier recent recently today new old number amount "
  "time times year years day days age ages aged "
  /* Nouns that stand for others. */
  "rule general order case cases way ways thing things kind kinds sort part parts fact reason "
  "reasons place point people person persons";

static const RebutIrregular FORMS[] = {
  {"ate", "eat"},        {"bought", "buy"},   {"built", "build"},   {"caught", "catch"},
  {"children", "child"}, {"chose", "choose"}, {"chosen", "choose"}, {"choice", "choose"},
  {"dearer", "dear"},    {"died", "die"},     {"death", "die"},     {"dead", "die"},
  {"drank", "drink"},    {"drove", "drive"},  {"driven", "drive"},  {"fed", "feed"},
  {"feet", "foot"},      {"fell", "fall"},    {"fallen", "fall"},   {"felt", "feel"},
  {"fought", "fight"},   {"grew", "grow"},    {"grown", "grow"},    {"growth", "grow"},
  {"heard", "hear"},     {"laid", "lay"},     {"lawful", "law"},    {"left", "leave"},
  {"lent", "lend"},      {"lost", "lose"},    {"loss", "lose"},     {"losses", "lose"},
  {"men", "man"},        {"met", "meet"},     {"paid", "pay"},      {"ran", "run"},
  {"sold", "sell"},      {"sale", "sell"},    {"sales", "sell"},    {"sent", "send"},
  {"slept", "sleep"},    {"spent", "spend"},  {"spoke", "speak"},   {"spoken", "speak"},
  {"stood", "stand"},    {"stole", "steal"},  {"stolen", "steal"},  {"strength", "strong"},
  {"taught", "teach"},   {"teeth", "tooth"},  {"truth", "true"},    {"won", "win"},
  {"wives", "wife"},     {"women", "woman"},  {"wore", "wear"},     {"wrote", "write"},
  {"written", "write"},  {"young", "youth"},  {"younger", "youth"},
};

const RebutIrregular *
rebut_irregular_forms(guint *n)
{
  *n = G_N_ELEMENTS(FORMS);
  return FORMS;
}
