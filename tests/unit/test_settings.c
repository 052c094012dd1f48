#include "reading.h"
#include "settings.h"
#include "suite.h"

#include <glib/gstdio.h>

/* A document with a front matter, read with its settings. */
typedef struct {
  RebutDiagnostics *diagnostics;
  RebutMap *map;
  RebutSettings *settings;
} Document;

static Document
read_document(const char *front_matter, const char *text)
{
  g_autofree char *whole = g_strdup_printf("===\n%s\n===\n\n%s", front_matter, text);
  Document document = {.diagnostics = rebut_diagnostics_new()};

  document.map = read_map(whole, document.diagnostics);
  document.settings = rebut_settings_read(document.map, NULL, document.diagnostics);
  return document;
}

static void
clear(Document *document)
{
  rebut_settings_free(document->settings);
  rebut_map_free(document->map);
  rebut_diagnostics_free(document->diagnostics);
}

#define TEXT "# Money\n\n[A]: a #cost {speaker: anna}\n  - <B>: b #war\n"

START_TEST(test_plain_documents_set_nothing)
{
  g_autoptr(RebutSettings) plain = rebut_settings_new();
  Document document = read_document("title: T", TEXT);

  ck_assert_uint_eq(document.settings->statement_selection, REBUT_SELECT_WITH_TITLE);
  ck_assert(document.settings->exclude_disconnected);
  ck_assert(document.settings->fold < 0);
  ck_assert_ptr_null(document.settings->focus);
  ck_assert_uint_eq(document.settings->grouping, REBUT_GROUP_NONE);
  ck_assert_uint_eq(document.settings->scheme.count, 0);
  ck_assert_uint_eq(rebut_diagnostics_count(document.diagnostics), 0);
  ck_assert_uint_eq(plain->grouping, REBUT_GROUP_NONE);
  clear(&document);
}
END_TEST

START_TEST(test_each_kind_of_value_is_read)
{
  Document document = read_document(
    "selection: {statementSelectionMode: top-level, excludeDisconnected: false,\n"
    "  selectedTags: [cost, war], excludeSpeakers: anna}\n"
    "map: {statementLabelMode: hide-untitled, argumentLabelMode: none, fold: 3, focus: A}\n"
    "dot: {graphVizSettings: {rankdir: LR, ratio: fill}, statement: {lineWidth: 120}}",
    TEXT);
  const RebutSettings *settings = document.settings;

  ck_assert_uint_eq(settings->statement_selection, REBUT_SELECT_TOP_LEVEL);
  ck_assert(!settings->exclude_disconnected);
  ck_assert_uint_eq(settings->select_tags.count, 2);
  ck_assert(rebut_words_have(&settings->select_tags, "war"));
  ck_assert(!rebut_words_have(&settings->select_tags, "peace"));
  ck_assert(rebut_words_have(&settings->exclude_speakers, "anna"));
  ck_assert_uint_eq(settings->claim_labels, REBUT_LABEL_HIDE_UNTITLED);
  ck_assert_uint_eq(settings->argument_labels, REBUT_LABEL_NONE);
  ck_assert_double_eq(settings->fold, 3);
  ck_assert_str_eq(settings->focus, "A");
  ck_assert_uint_eq(settings->direction, REBUT_RIGHTWARD);
  ck_assert_double_eq(settings->claim_line_width, 120);
  ck_assert_uint_eq(rebut_diagnostics_count(document.diagnostics), 0);
  clear(&document);
}
END_TEST

START_TEST(test_colours_are_read)
{
  Document document =
    read_document("color:\n  colorScheme: [\"#ABC\", red, \"#010203\"]\n"
                  "  tagColors: {cost: 2, war: {color: \"#123456\", priority: 7}}\n"
                  "  statementColors: {A: 1}\n  relationColors: {undercut: \"#00F\"}",
                  TEXT);
  const RebutSettings *settings = document.settings;

  ck_assert_uint_eq(settings->scheme.count, 3);
  ck_assert_str_eq(settings->scheme.words[0], "#aabbcc");
  ck_assert_str_eq(rebut_tints_find(&settings->tag_colours, "cost")->colour, "#010203");
  ck_assert_str_eq(rebut_tints_find(&settings->tag_colours, "war")->colour, "#123456");
  ck_assert_double_eq(rebut_tints_find(&settings->tag_colours, "war")->priority, 7);
  ck_assert_str_eq(rebut_tints_find(&settings->claim_colours, "A")->colour, "#ff0000");
  ck_assert_ptr_null(rebut_tints_find(&settings->claim_colours, "B"));
  ck_assert_str_eq(settings->relation_colours.colours[2], "#0000ff");
  ck_assert_ptr_null(settings->relation_colours.colours[0]);
  clear(&document);
}
END_TEST

/* What a front matter gives, and the codes. */
static const struct {
  const char *front_matter;
  const char *codes;
} WRONG[] = {
  {"selection: {selectedTag: x}", "codes: R701\n"},
  {"map: {tags: true}", "codes: R701\n"},
  {"map: 1", "codes: R702\n"},
  {"map: {addTags: 1}", "codes: R702\n"},
  {"map: {fold: many}", "codes: R702\n"},
  {"map: {fold: .inf}", "codes: R702\n"},
  {"map: {fold: -1}", "codes: R702\n"},
  {"map: {focus: [A]}", "codes: R702\n"},
  {"map: {statementLabelMode: }", ""},
  {"map: {statementLabelMode: [title]}", "codes: R702\n"},
  {"selection: {selectedTags: [[cost]]}", "codes: R702\n"},
  {"group: {regroup: {title: x}}", "codes: R702\n"},
  {"group: {sections: [Money]}", "codes: R702\n"},
  {"color: {colorScheme: nosuch}", "codes: R703\n"},
  {"color: {colorScheme: 3}", "codes: R703\n"},
  {"color: {colorScheme: [\"#12\"]}", "codes: R703\n"},
  {"color: {tagColors: {cost: \"javascript:x\"}}", "codes: R703\n"},
  {"color: {tagColors: {cost: 8}}", "codes: R703\n"},
  {"color: {relationColors: {attack: none}}", "codes: R703\n"},
  {"color: {relationColors: {likes: red}}", "codes: R701\n"},
  {"color: {statementColors: {Z: red}}", "codes: R704\n"},
  {"selection: {selectedTags: costs}", "codes: R704\n"},
  {"map: {focus: Z}", "codes: R704\n"},
  {"color: {statementFontColor: \"#fff\"}\ndot: {edge: {penwidth: 2}}", ""},
};

START_TEST(test_wrong_settings_are_reported_and_have_no_effect)
{
  Document document = read_document(WRONG[_i].front_matter, TEXT);
  g_autoptr(GString) codes = g_string_new(NULL);

  show_codes(codes, document.diagnostics, SHOW_CODES);
  ck_assert_str_eq(codes->str, WRONG[_i].codes);
  ck_assert(document.settings->fold < 0);
  ck_assert_uint_eq(document.settings->claim_labels, REBUT_LABEL_AUTO);
  clear(&document);
}
END_TEST

START_TEST(test_colour_data_is_checked)
{
  Document wrong = read_document("title: T", "[A]: a {color: \"#1\"}\n");
  Document ignored = read_document("color: {ignoreColorData: true}", "[A]: a {color: \"#1\"}\n");

  ck_assert_uint_eq(rebut_diagnostics_count(wrong.diagnostics), 1);
  ck_assert_int_eq(rebut_diagnostics_get(wrong.diagnostics, 0)->code, REBUT_CODE_NOT_A_COLOUR);
  ck_assert_uint_eq(rebut_diagnostics_count(ignored.diagnostics), 0);
  clear(&wrong);
  clear(&ignored);
}
END_TEST

static const struct {
  const char *front_matter;
  const char *text;
  RebutGrouping grouping;
} GROUPS[] = {
  {"title: T", "# Money\n\n[A]: a", REBUT_GROUP_NONE},
  {"title: T", "# Money {isGroup: true}\n\n[A]: a", REBUT_GROUP_SECTION},
  {"title: T", "# Money {isGroup: false}\n\n[A]: a", REBUT_GROUP_NONE},
  {"title: T", "# Money {isClosed: true}\n\n[A]: a", REBUT_GROUP_SECTION},
  {"group: {groupDepth: 1}", "# Money\n\n[A]: a", REBUT_GROUP_SECTION},
  {"group: {groupDepth: 1, by: none}", "# Money\n\n[A]: a", REBUT_GROUP_NONE},
  {"group: {by: speaker}", "# Money\n\n[A]: a", REBUT_GROUP_SPEAKER},
};

START_TEST(test_a_document_that_speaks_of_groups_gets_them)
{
  Document document = read_document(GROUPS[_i].front_matter, GROUPS[_i].text);

  ck_assert_uint_eq(document.settings->grouping, GROUPS[_i].grouping);
  clear(&document);
}
END_TEST

/* A folder with a map and a file of settings. */
typedef struct {
  char *folder;
  char *map;
  char *config;
} Folder;

static Folder
make_folder(const char *text, const char *name, const char *config)
{
  Folder folder = {g_dir_make_tmp("rebut-XXXXXX", NULL), NULL, NULL};

  folder.map = g_build_filename(folder.folder, "map.argdown", NULL);
  folder.config = g_build_filename(folder.folder, name, NULL);
  g_assert_true(g_file_set_contents(folder.map, text, -1, NULL));
  g_assert_true(g_file_set_contents(folder.config, config, -1, NULL));
  return folder;
}

static void
remove_folder(Folder *folder)
{
  g_unlink(folder->map);
  g_unlink(folder->config);
  g_rmdir(folder->folder);
  g_free(folder->map);
  g_free(folder->config);
  g_free(folder->folder);
}

static Document
read_folder(const Folder *folder)
{
  Document document = {.diagnostics = rebut_diagnostics_new()};
  const RebutValue *config;

  document.map = rebut_argdown_read_file(folder->map, document.diagnostics, NULL);
  config = rebut_settings_find_config(document.map, folder->map, document.diagnostics);
  document.settings = rebut_settings_read(document.map, config, document.diagnostics);
  return document;
}

#define FRONT_MATTER "===\nmap: {fold: 1}\n===\n\n[A]: a\n  - [B]: b\n"

static const struct {
  const char *config;
  gdouble fold;
  gboolean add_tags;
} CONFIGS[] = {
  {"{\"map\": {\"fold\": 2, \"addTags\": true}}", 1, TRUE},
  {"{\n\t\"map\": {\n\t\t\"fold\": 2,\n\t\t\"addTags\": true\n\t}\n}\n", 1, TRUE},
  {"{\"data\": {\"frontMatterSettingsMode\": \"ignore\"}, \"map\": {\"fold\": 2}}", 2, FALSE},
  {"{\"data\": {\"frontMatterSettingsMode\": \"default\"}, \"map\": {\"fold\": 2}}", 2, FALSE},
  {"{}", 1, FALSE},
};

START_TEST(test_a_file_of_settings_lies_under_the_front_matter)
{
  Folder folder = make_folder(FRONT_MATTER, "argdown.config.json", CONFIGS[_i].config);
  Document document = read_folder(&folder);

  ck_assert_double_eq(document.settings->fold, CONFIGS[_i].fold);
  ck_assert_int_eq(document.settings->add_tags, CONFIGS[_i].add_tags);
  ck_assert_uint_eq(rebut_diagnostics_count(document.diagnostics), 0);
  clear(&document);
  remove_folder(&folder);
}
END_TEST

START_TEST(test_what_is_wrong_in_the_file_has_its_place)
{
  Folder folder =
    make_folder(FRONT_MATTER, "argdown.config.json", "{\n  \"map\": {\"addTags\": \"yes\"}\n}\n");
  Document document = read_folder(&folder);
  RebutPlace place;

  ck_assert_uint_eq(rebut_diagnostics_count(document.diagnostics), 1);
  place = rebut_texts_place(document.map->texts,
                            rebut_diagnostics_get(document.diagnostics, 0)->span.start);
  ck_assert_str_eq(place.file, folder.config);
  ck_assert_uint_eq(place.line, 2);
  ck_assert_uint_eq(place.column, 22);
  clear(&document);
  remove_folder(&folder);
}
END_TEST

static const struct {
  const char *name;
  const char *config;
  RebutCode code;
} UNREAD[] = {
  {"argdown.config.json", "[1]", REBUT_CODE_SETTING_VALUE},
  {"argdown.config.json", "{\"a\": [}", REBUT_CODE_YAML},
  {"argdown.config.js", "module.exports = {}", REBUT_CODE_CONFIG_NOT_READ},
};

START_TEST(test_a_file_that_is_no_settings_is_reported)
{
  Folder folder = make_folder(FRONT_MATTER, UNREAD[_i].name, UNREAD[_i].config);
  Document document = read_folder(&folder);

  ck_assert_uint_eq(rebut_diagnostics_count(document.diagnostics), 1);
  ck_assert_int_eq(rebut_diagnostics_get(document.diagnostics, 0)->code, UNREAD[_i].code);
  ck_assert_double_eq(document.settings->fold, 1);
  clear(&document);
  remove_folder(&folder);
}
END_TEST

START_TEST(test_standard_input_has_no_file_beside_it)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map("[A]: a", diagnostics);

  ck_assert_ptr_null(rebut_settings_find_config(map, "-", diagnostics));
}
END_TEST

static Suite *
make_suite(void)
{
  Suite *suite = suite_create("settings");
  TCase *test_case = tcase_create("settings");

  tcase_add_test(test_case, test_plain_documents_set_nothing);
  tcase_add_test(test_case, test_each_kind_of_value_is_read);
  tcase_add_test(test_case, test_colours_are_read);
  tcase_add_loop_test(test_case, test_wrong_settings_are_reported_and_have_no_effect, 0,
                      G_N_ELEMENTS(WRONG));
  tcase_add_test(test_case, test_colour_data_is_checked);
  tcase_add_loop_test(test_case, test_a_document_that_speaks_of_groups_gets_them, 0,
                      G_N_ELEMENTS(GROUPS));
  tcase_add_loop_test(test_case, test_a_file_of_settings_lies_under_the_front_matter, 0,
                      G_N_ELEMENTS(CONFIGS));
  tcase_add_test(test_case, test_what_is_wrong_in_the_file_has_its_place);
  tcase_add_loop_test(test_case, test_a_file_that_is_no_settings_is_reported, 0,
                      G_N_ELEMENTS(UNREAD));
  tcase_add_test(test_case, test_standard_input_has_no_file_beside_it);
  suite_add_tcase(suite, test_case);
  return suite;
}

int
main(void)
{
  return run_suite(make_suite());
}
