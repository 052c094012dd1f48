#include "json.h"
#include "marks_state.h"

static void
append_scores(RebutJson *json, const RebutScores *scores)
{
  rebut_json_key(json, "scores");
  rebut_json_open(json, '{');
  for (guint i = 0; i < REBUT_N_SCORES; i++) {
    rebut_json_key(json, rebut_score_name((RebutScore)i));
    rebut_json_number(json, scores->values[i]);
  }
  rebut_json_close(json, '}');
  rebut_json_key(json, "precisionRecall");
  rebut_json_open(json, '{');
  for (guint i = 0; i < REBUT_N_F1_SCORES; i++) {
    rebut_json_key(json, rebut_score_name((RebutScore)i));
    rebut_json_open(json, '[');
    rebut_json_number(json, scores->f1[i].precision);
    rebut_json_number(json, scores->f1[i].recall);
    rebut_json_close(json, ']');
  }
  rebut_json_close(json, '}');
}

/* Titles of the two claims of one map. */
static void
append_claims(RebutJson *json, const char *key, const RebutMap *map, guint32 from, guint32 to)
{
  if (from == REBUT_NONE)
    return;
  rebut_json_key(json, key);
  rebut_json_open(json, '[');
  rebut_json_string(json, map->claims[from].title);
  if (to != REBUT_NONE)
    rebut_json_string(json, map->claims[to].title);
  rebut_json_close(json, ']');
}

static void
append_finding(RebutJson *json, const RebutMarked *student, const RebutFinding *finding)
{
  g_autofree char *comment = rebut_finding_comment(student->comparison, finding);
  g_autofree char *place = rebut_marked_place(student, finding);

  rebut_json_open(json, '{');
  rebut_json_member_string(json, "kind", rebut_difference_name(finding->difference));
  append_claims(json, "key", student->comparison->key, finding->key_from, finding->key_to);
  append_claims(json, "student", student->map, finding->student_from, finding->student_to);
  rebut_json_member_string(json, "comment", comment);
  if (*place != '\0')
    rebut_json_member_string(json, "place", place);
  rebut_json_close(json, '}');
}

static void
append_student(RebutJson *json, const RebutMarked *student)
{
  rebut_json_open(json, '{');
  rebut_json_member_string(json, "name", student->name);
  rebut_json_member_string(json, "file", student->file);
  rebut_json_member_string(json, "error", student->error);
  if (student->comparison != NULL) {
    rebut_json_key(json, "mark");
    rebut_json_number(json, student->mark);
    rebut_json_member_integer(json, "problems", student->n_problems);
    append_scores(json, &student->comparison->scores);
    rebut_json_key(json, "findings");
    rebut_json_open(json, '[');
    for (guint i = 0; i < student->comparison->findings->len; i++)
      append_finding(json, student, &g_array_index(student->comparison->findings, RebutFinding, i));
    rebut_json_close(json, ']');
  }
  rebut_json_close(json, '}');
}

void
rebut_marks_print_json(const RebutMarks *self, GString *out)
{
  RebutJson json = {.out = out, .indent = 2};

  rebut_json_open(&json, '{');
  rebut_json_member_integer(&json, "version", 1);
  rebut_json_member_string(&json, "key", self->key->title);
  rebut_json_key(&json, "outOf");
  rebut_json_number(&json, self->rubric->out_of);
  rebut_json_key(&json, "students");
  rebut_json_open(&json, '[');
  for (guint i = 0; i < self->students->len; i++)
    append_student(&json, g_ptr_array_index(self->students, i));
  rebut_json_close(&json, ']');
  rebut_json_close(&json, '}');
  g_string_append_c(out, '\n');
}
