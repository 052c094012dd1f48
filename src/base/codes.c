#include "codes.h"

#define ERROR   REBUT_SEVERITY_ERROR
#define WARNING REBUT_SEVERITY_WARNING
#define INFO    REBUT_SEVERITY_INFO

static const RebutCodeInfo CODES[] = {
  {REBUT_CODE_NOT_UTF8, ERROR, "not-utf8",
   "The file holds bytes that are no UTF-8 text, or a NUL byte. Each such place is read as the "
   "replacement character U+FFFD. Save the file as UTF-8."},
  {REBUT_CODE_CONTROL_CHARACTER, WARNING, "control-character",
   "The file holds a control character. It stays in the text of the map, and is shown as U+FFFD "
   "wherever it could do harm. Only the first one is reported."},
  {REBUT_CODE_BIDI_CONTROL, WARNING, "bidi-control",
   "The file holds a character that changes the order in which text is shown, so that a reader may "
   "see something else than what stands there. It is shown as U+FFFD. Only the first one is reported."},
  {REBUT_CODE_INPUT_TOO_LARGE, ERROR, "input-too-large",
   "All files of a map together may hold one gibibyte. A file that would pass this is left out."},
  {REBUT_CODE_INCLUDE_OUTSIDE, ERROR, "include-outside",
   "An @include may only name files in the folder of the first file or below it. Symbolic links are "
   "followed before this is checked."},
  {REBUT_CODE_INCLUDE_UNREADABLE, ERROR, "include-unreadable",
   "The file that an @include names cannot be read. Paths are relative to the file that includes. "
   "A text from standard input can include nothing."},
  {REBUT_CODE_INCLUDE_CYCLE, ERROR, "include-cycle",
   "A file includes itself, directly or through others. The inner @include is passed over."},
  {REBUT_CODE_INCLUDE_TWICE, INFO, "include-twice",
   "The file was included before. Each file is read once, where it is named first."},
  {REBUT_CODE_INCLUDE_IN_TEXT, WARNING, "include-in-text",
   "@include(path) works on a line of its own. Inside a sentence it is text."},

  {REBUT_CODE_COMMENT_OPEN, ERROR, "comment-open",
   "A comment that begins with /* or <!-- never ends. It is read as text."},
  {REBUT_CODE_FRONT_MATTER_OPEN, ERROR, "front-matter-open",
   "The front matter stands between two lines of three or more equals signs. The second one is "
   "missing; the front matter is taken to end at the first blank line."},
  {REBUT_CODE_NO_BLANK_LINE, ERROR, "no-blank-line",
   "Headings, claims with a title, arguments and lists are parted by blank lines. One begins here "
   "right below other text; it is read as if the blank line stood there."},
  {REBUT_CODE_LONG_HEADING, WARNING, "long-heading",
   "A heading goes on until the next blank line, as any block does."},
  {REBUT_CODE_TEXT_AFTER_TITLE, WARNING, "text-after-title",
   "A title in brackets with text behind it but no colon is no reference: references stand alone. "
   "The whole is read as a claim without a title."},
  {REBUT_CODE_DATA_AS_TEXT, WARNING, "data-as-text",
   "Braces hold data only at the end of an element, and only in the form {key: value}. Elsewhere they "
   "are text. Write \\{ to say that text is meant."},
  {REBUT_CODE_DATA_OPEN, ERROR, "data-open",
   "This opens a data block like {key: value}, but no brace closes it. It is read as text."},
  {REBUT_CODE_LOOKS_LIKE_BLOCK, WARNING, "looks-like-block",
   "The line begins like an inference, or like an item of a list, but perhaps it is meant as text. "
   "A backslash before the dashes or the dot makes it so."},
  {REBUT_CODE_EMPTY_ELEMENT, ERROR, "empty-element",
   "A sign, number, title or heading with nothing behind it."},

  {REBUT_CODE_RELATION_AFTER_BLANK, ERROR, "relation-after-blank",
   "A relation stands right below what it bears on, without a blank line. It is kept where its column "
   "would put it without the blank line."},
  {REBUT_CODE_RELATION_AT_MARGIN, ERROR, "relation-at-margin",
   "A relation is indented under what it bears on. At the margin it is kept under the block."},
  {REBUT_CODE_RELATION_WITHOUT_PARENT, ERROR, "relation-without-parent",
   "A line begins with the sign of a relation, but no claim or argument stands above it. It is kept "
   "as a claim of its own."},
  {REBUT_CODE_DEDENT, ERROR, "dedent",
   "The line stands left of all relations above it, but is still indented. It is kept as a relation of "
   "the block."},
  {REBUT_CODE_RELATION_TWICE, INFO, "relation-twice",
   "The same relation was drawn before. It counts once."},
  {REBUT_CODE_SELF_OPPOSITION, ERROR, "self-opposition",
   "A claim cannot be contrary or contradictory to itself. The relation is dropped."},
  {REBUT_CODE_UNDERCUT_OF_CLAIM, ERROR, "undercut-of-claim",
   "An undercut denies a step from premises to a conclusion. A claim that nothing was inferred to is no "
   "step. The relation is kept as an attack on the claim."},
  {REBUT_CODE_OPPOSED_ARGUMENT, ERROR, "opposed-argument",
   "Only claims contradict one another. The argument's conclusion, or its gist, is taken instead."},
  {REBUT_CODE_SIGN_UNDER_INFERENCE, ERROR, "sign-under-inference",
   "Below an inference line only an undercut can stand: _ or <_."},
  {REBUT_CODE_UNEVEN, WARNING, "uneven",
   "The line's column is that of no level above. It counts as a sibling of the nearest level to the "
   "left."},

  {REBUT_CODE_NO_INFERENCE, ERROR, "no-inference",
   "Numbered lines are the premises and conclusions of an argument; an inference line of four or more "
   "dashes stands between them. Without one the lines are kept as claims."},
  {REBUT_CODE_STRUCTURE_BROKEN, ERROR, "structure-broken",
   "A premise-conclusion structure is one block, without blank lines. It is read as going on."},
  {REBUT_CODE_NO_CONCLUSION, ERROR, "no-conclusion",
   "Below an inference line its conclusion must stand, with a number. The inference is dropped."},
  {REBUT_CODE_INFERENCE_OPEN, ERROR, "inference-open",
   "An inference line is four or more dashes, or -- rules -- with two or more at both ends."},
  {REBUT_CODE_SECOND_STRUCTURE, ERROR, "second-structure",
   "An argument has one premise-conclusion structure. The first counts; the claims of this one are kept."},
  {REBUT_CODE_ARGUMENT_AS_PREMISE, ERROR, "argument-as-premise",
   "The lines of a premise-conclusion structure are claims. To build on another argument, use the title "
   "of its conclusion."},
  {REBUT_CODE_NUMBER_OUT_OF_ORDER, WARNING, "number-out-of-order",
   "The lines of a premise-conclusion structure are numbered 1, 2, 3 and so on."},
  {REBUT_CODE_NUMBER_TWICE, WARNING, "number-twice",
   "Two lines of one structure bear the same number, so {uses: [n]} cannot tell them apart; it means the "
   "first."},
  {REBUT_CODE_USES, ERROR, "uses",
   "{uses: [1, 2]} names the lines above the inference that it draws on. This number is not one of them; "
   "it is left out."},
  {REBUT_CODE_NUMBER_MISSING, ERROR, "number-missing",
   "Every premise and conclusion of a structure begins with its number in brackets."},

  {REBUT_CODE_UNDEFINED, WARNING, "undefined",
   "The title is used, but no text is given for it anywhere. Perhaps it is misspelt."},
  {REBUT_CODE_DIFFERENT_TEXTS, WARNING, "different-texts",
   "Two definitions of one title have different texts. They are one claim; the last text is shown, or the "
   "one marked {isCanonical: true}."},
  {REBUT_CODE_UNKNOWN_SPEAKER, WARNING, "unknown-speaker",
   "The front matter declares speakers, but not this one."},
  {REBUT_CODE_UNKNOWN_SOURCE, WARNING, "unknown-source",
   "The front matter declares sources, but not this one."},
  {REBUT_CODE_UNKNOWN_SCHEME, WARNING, "unknown-scheme",
   "No argument scheme of this name is known. It is kept."},
  {REBUT_CODE_UNKNOWN_SPEECH, WARNING, "unknown-speech",
   "The front matter lists the speeches, but not this one."},
  {REBUT_CODE_QUOTE_WITHOUT_SOURCE, WARNING, "quote-without-source",
   "A quote can be checked only when a source is named with it, on the claim or on a heading above."},
  {REBUT_CODE_UNUSED_TAG_COLOUR, INFO, "unused-tag-colour",
   "The front matter gives a colour to a tag that nothing bears."},

  {REBUT_CODE_YAML, ERROR, "yaml",
   "The front matter or a data block is no YAML. What it belongs to is kept without it."},
  {REBUT_CODE_DATA_LIMIT, ERROR, "data-limit",
   "The data is nested more than 64 levels deep, or holds more than a million values or too long strings "
   "once its aliases are expanded, or opposes more than a million pairs of claims. What it belongs to is "
   "kept without it."},
  {REBUT_CODE_KEY_TWICE, WARNING, "key-twice",
   "A key stands twice in one mapping. The last one counts."},
  {REBUT_CODE_NEAR_KEY, WARNING, "near-key",
   "The key is not known, but is close to one that is. It is kept as it stands."},
  {REBUT_CODE_WRONG_VALUE, WARNING, "wrong-value",
   "The value is none that this key can have. It is kept in the data and has no effect."},

  {REBUT_CODE_UNKNOWN_SETTING, WARNING, "unknown-setting",
   "The settings of a map have no such key. rebut help settings lists all there are."},
  {REBUT_CODE_SETTING_VALUE, WARNING, "setting-value",
   "The setting cannot have this value. What holds without it holds now. rebut help settings says "
   "what each setting takes."},
  {REBUT_CODE_NOT_A_COLOUR, WARNING, "not-a-colour",
   "A colour is written \"#c44e00\" or \"#c40\", in quotation marks, as # begins a comment; or it is "
   "one of aqua, black, blue, fuchsia, gray, green, lime, maroon, navy, olive, orange, purple, red, "
   "silver, teal, white and yellow; or a number, its place in the colour scheme, counted from 0."},
  {REBUT_CODE_SETTING_WITHOUT_TARGET, WARNING, "setting-without-target",
   "A setting in the front matter names a tag, heading, speaker, claim or argument that is not in "
   "the text."},
  {REBUT_CODE_CONFIG_NOT_READ, WARNING, "config-not-read",
   "Settings are read from argdown.config.json in the folder of the file. Either it cannot be read, "
   "or there is only an argdown.config.js: that is a program, and rebut runs no program for a map."},

  {REBUT_CODE_CONTRADICTS_HIMSELF, ERROR, "contradicts-himself",
   "A speaker says two claims that are declared to be opposed (><). What is only reported or supposed "
   "does not count as said."},
  {REBUT_CODE_IMPLIES_CONTRADICTION, ERROR, "implies-contradiction",
   "From what a speaker says, deductive steps lead to two claims that are opposed. The claims named are "
   "all needed for that: without any one of them there is no contradiction."},
  {REBUT_CODE_ATTACKS_HIMSELF, WARNING, "attacks-himself",
   "One claim of a speaker attacks another of the same speaker."},
  {REBUT_CODE_CHANGED_MIND, WARNING, "changed-mind",
   "A speaker says two opposed claims in two speeches, and does not say that the first is taken back "
   "({status: reported} would)."},
  {REBUT_CODE_CIRCLE, ERROR, "circle",
   "Claims support each other in a circle, and none of them has another reason: the question is begged. "
   "All of them are judged unsupported."},
  {REBUT_CODE_CIRCLE_WITH_GROUND, WARNING, "circle-with-ground",
   "Claims support each other in a circle. One of them has another reason, on which all rest in the end."},
  {REBUT_CODE_CUTS_BOTH_WAYS, WARNING, "cuts-both-ways",
   "The same claim is given as a reason for and against another."},
  {REBUT_CODE_COUNTED_TWICE, WARNING, "counted-twice",
   "The same claim is a premise of two reasons for another, which look independent and are not."},
  {REBUT_CODE_NOT_BORNE_OUT, WARNING, "not-borne-out",
   "A relation to an argument is sketched, but the argument's premise-conclusion structure does not bear "
   "it out: what supports an argument is one of its premises, what attacks it is opposed to one. What "
   "denies only the step is an undercut (_)."},
  {REBUT_CODE_ANSWERS_ANOTHER, ERROR, "answers-another",
   "An attack says whom it answers, but what it attacks is not a claim of that speaker: a possible "
   "mismatch between what was said and what is answered."},
  {REBUT_CODE_QUOTE_NOT_FOUND, ERROR, "quote-not-found",
   "The words of a quote do not stand in the file of its source, or not between its prefix and suffix. "
   "White space, quotation marks, dashes and soft hyphens do not matter; \"…\" or \"[...]\" stands for "
   "an omission. When at most a third of the letters differ, the nearest passage is shown."},
  {REBUT_CODE_SOURCE_NOT_READ, WARNING, "source-not-read",
   "The file of a source is read to check the quotes from it. It must be a regular file of plain text "
   "in the folder of the map or below, also when links are followed, of at most 64 MiB. rebut check "
   "--source ID=FILE reads it from elsewhere."},
  {REBUT_CODE_TENSION, WARNING, "tension",
   "From what a speaker says, his own steps lead to two claims that are opposed, though not all of "
   "these steps are deductive. A step is his own when it stands in a premise-conclusion structure that "
   "bears his name; or when he says its premises, and its conclusion is his or nobody's. The claims "
   "named are all needed for it. A weaker claim, or a step taken back, resolves the tension."},
  {REBUT_CODE_LEFT_TO_OTHERS, WARNING, "left-to-others",
   "Objections to a speaker's claims are answered by others alone, and not refuted, though the speaker "
   "speaks again in a later speech: by itself the position does not defend itself against them. An "
   "answer is an attack on the objection, on what it rests on or on a step to it, or an opposed claim, "
   "in any speech. An objection that belongs to no speech does not count. {ignore: [R814]} on it or on "
   "its target spares it."},
  {REBUT_CODE_INCOHERENT, WARNING, "incoherent",
   "What a speaker says and denies cannot be part of any complete view: one that says of every claim "
   "whether it is true, keeps to all deductive steps, and holds one side of every contradiction. A "
   "speaker denies what his claims attack. The claims named are all needed for it. It is said only where "
   "R801 and R802 do not say it already."},
  {REBUT_CODE_UNFOUNDED, WARNING, "unfounded",
   "Claims are unsupported for one reason alone: whatever speaks for them leads back into a circle that "
   "nothing holds up from outside. R805 and R806 say what the circle is; this says what falls with it, "
   "or that what should hold it up fails."},
  {REBUT_CODE_DROPPED, WARNING, "dropped",
   "An objection counts against a claim, a step or an argument, and the side that it hits speaks again "
   "later without an answer. An answer is whatever bears against the objection, its premises, its step, "
   "or what these rest on, whoever says it. Who speaks later is known from {speaker: …, speech: …}; a "
   "side that has no later speech drops nothing. Without speeches the objection is R828."},
  {REBUT_CODE_BARE, INFO, "bare",
   "A chain of reasons ends in a claim that somebody just asserts: no reason is given for it, no source "
   "and no quote, and it is neither granted nor implicit. It is said only in a map that names sources. "
   "Or a claim is related to nothing else."},
  {REBUT_CODE_ODD_CIRCLE, WARNING, "odd-circle",
   "Claims attack each other in a circle with an odd number of attacks, as when the first attacks the "
   "second, the second the third, and the third the first: who accepts one of them must reject it in the "
   "end. It is said only when it leaves them contested. Attacks both ways between two claims, and "
   "oppositions (><), make no such circle."},
  {REBUT_CODE_INVALID_FORM, WARNING, "invalid-form",
   "A step is called deductive and names no scheme or rule, but has the form of a well-known fallacy, or "
   "no form that could be valid can be seen: no premise is a conditional, a generalisation or an "
   "alternative that shares a word with the conclusion, and a word of the conclusion is in no premise. "
   "English words and logical symbols are known, and only these; a valid step can be worded so "
   "that it is not recognised. Name its rule (-- Modus ponens {logic: [deductive]} --), supply the premise "
   "that is missing, or leave out the logic."},
  {REBUT_CODE_QUOTE_OUT_OF_PLACE, WARNING, "quote-out-of-place",
   "A quote stands in its source, but under another speaker or in another speech than its claim says, or "
   "it leaves out words before it in its sentence that turn it round (\"I do not think that\") or say that "
   "somebody else says it. A line of a transcript that begins with a speaker's id, name or alias "
   "({speakers: {anna: {name: Anna Berg, alias: Berg}}}) and a colon begins his turn; so does, in such a "
   "transcript, a name in capitals. A line that is a declared speech's id, or begins with it and a colon, "
   "begins that speech. Of several places one that fits is enough, and claims that are only reported or "
   "supposed are left alone. The sense is guessed from English words: look and decide."},
  {REBUT_CODE_ATTACKS_ITSELF, WARNING, "attacks-itself",
   "A claim is its own objection. It cannot stand, and leaves contested what it attacks."},
  {REBUT_CODE_DENIES_OWN_GROUND, WARNING, "denies-own-ground",
   "A claim attacks, undercuts or is opposed to something that it rests on itself: if it stands, its "
   "reason falls. Rest it on something else, or take the objection back."},
  {REBUT_CODE_SOURCE_NOT_UTF8, WARNING, "source-not-utf8",
   "The text of a source is not UTF-8. Bytes that are not are read as U+FFFD, which no quote holds, so "
   "that quotes with such letters are not found."},
  {REBUT_CODE_EMPTY_QUOTE, WARNING, "empty-quote",
   "A quote holds no words, or nothing but omissions. What it quotes cannot be checked."},
  {REBUT_CODE_CHECKS_CUT_SHORT, WARNING, "checks-cut-short",
   "The speakers' claims are compared with all that follows from them. The map is so large, or its "
   "deductive steps are so entangled, that this was given up. What was found until then is reported."},
  {REBUT_CODE_NO_COHERENT_VIEW, WARNING, "no-coherent-view",
   "The deductive steps and contradictions around this claim leave no complete view at all: whichever "
   "claims are true, a step leads from true premises to what is false, or both sides of a contradiction "
   "are false. One of the steps is not deductive, or one of the contradictions only contrary."},
  {REBUT_CODE_UNANSWERED, INFO, "unanswered",
   "An objection counts against a claim, a step or an argument, and nothing answers it. Maps often leave "
   "it at that; where the speeches are known, R817 tells who dropped it."},

  {REBUT_CODE_SCHEME_PREMISE_MISSING, WARNING, "scheme-premise-missing",
   "An inference of a scheme is spelled out with fewer premises than the scheme has. The one that is "
   "left out is often the one to doubt. rebut help and the scheme's id tell what the premises are. "
   "Where one sentence says two of them, {ignore: [R830]} on the inference spares it."},
  {REBUT_CODE_QUESTION_OPEN, INFO, "question-open",
   "Each argument scheme comes with critical questions, by which an argument of the kind is tested. "
   "These nobody asks, and nobody answers them beforehand. A claim that asks one, or answers it, bears "
   "{cq: NAME}. Given with --teach alone."},
  {REBUT_CODE_QUESTION_DROPPED, INFO, "question-dropped",
   "A critical question is asked, and nothing answers whoever asks it: no attack on the objection or on "
   "what it rests on, and no {cq: NAME} on a premise or on what supports one. Given with --teach alone."},
  {REBUT_CODE_DOUBLE_STANDARD, WARNING, "double-standard",
   "A speaker asks a critical question of another's argument, and gives an argument of the same scheme "
   "himself, where the question is not answered. What is asked of others can be asked of him: answer it, "
   "with {cq: NAME} on the claim that does."},
  {REBUT_CODE_NO_SUCH_QUESTION, WARNING, "no-such-question",
   "{cq: NAME} says that a claim asks, or answers, a critical question. Nothing that the claim attacks, "
   "undercuts or supports belongs to an inference whose scheme has such a question."},
  {REBUT_CODE_RABBIT, INFO, "rabbit",
   "No rabbit comes out of a hat that was not put in: each word that a conclusion is about stands in a "
   "premise. One that does not shows where the premises fall short, or that a premise is left out, which "
   "is where many arguments are weak; or that one thing is called by two names, which hides whether it "
   "is one. Given with --teach alone, for inferences whose premises are spelled out."},
  {REBUT_CODE_HOLDING_HANDS, INFO, "holding-hands",
   "Premises that count together hold hands: what one speaks of comes again in another, or in the "
   "conclusion. One that shares nothing with the rest needs another premise to tie it to them, is a "
   "reason of its own, or has no place here. Given with --teach alone, for inferences whose premises "
   "are spelled out."},
  {REBUT_CODE_NOT_ONE_SENTENCE, INFO, "not-one-sentence",
   "A claim is one sentence that can be true or false. Of two sentences in one box nobody can tell which "
   "one an objection denies; a question or a topic can be neither supported nor denied. Given with "
   "--teach alone."},
  {REBUT_CODE_REASONING_INSIDE, INFO, "reasoning-inside",
   "A word like \"because\" or \"therefore\" joins a claim to its reason. Inside one claim the map "
   "cannot show it there, and nobody can attack the step. Part the claim into the reason and what it is "
   "a reason for; where the reason is a claim already, leave the word out. Given with --teach alone."},
  {REBUT_CODE_SEVERAL_CONTENTIONS, INFO, "several-contentions",
   "A map has one main contention, which all the rest bears on. Several claims are a reason for nothing "
   "else: a relation may be missing, or the map may be about several questions. Two claims that are "
   "opposed (><) count as one. Given with --teach alone."},
  {REBUT_CODE_GENERAL_BELOW, INFO, "general-below",
   "As in a pyramid, what is more general stands higher. Where what holds of all supports what holds of "
   "some of the same things, either the two are upside down, or the lower claim says more than is needed "
   "and is easier to attack. Given with --teach alone."},

  {REBUT_CODE_NOT_THIS_FORMAT, ERROR, "not-this-format",
   "The name of the file ends as those of another format than Argdown do (.yml, .yaml: Carneades), but "
   "it holds nothing of that format."},
  {REBUT_CODE_WRONG_FORM, ERROR, "wrong-form",
   "In a file of another format than Argdown, something else must stand here. What stands here is left "
   "out."},
  {REBUT_CODE_LOST, INFO, "lost",
   "A file of another format than Argdown says something that a map has no place for. It is left out, "
   "or read as the message says."},
};

const RebutCodeInfo *
rebut_code_table(guint *n)
{
  *n = G_N_ELEMENTS(CODES);
  return CODES;
}

const RebutCodeInfo *
rebut_code_info(RebutCode code)
{
  for (guint i = 0; i < G_N_ELEMENTS(CODES); i++)
    if (CODES[i].code == code)
      return &CODES[i];
  return NULL;
}

const char *
rebut_severity_name(RebutSeverity severity)
{
  static const char *const NAMES[] = {"error", "warning", "info"};

  return NAMES[severity];
}
