/* marks_html.c - marks as a page to hand back: both maps side by side, and what to look at.
 *
 * The maps are pictures inside the page, so that nothing in them can act; numbers lead from the
 * cards to the remarks. */
#include "draw.h"
#include "marks_state.h"
#include "policy.h"
#include "remarks.h"
#include "sheet_page.h"
#include "xml.h"

#include <string.h>

/* Of a larger class only the remarks are shown: the page would be too large to be opened. */
#define MAX_PICTURED 40

static const char STYLE[] =
  ":root{color-scheme:light dark;--text:#1f2328;--meta:#59636e;--line:#d1d9e0;--paper:#ffffff;"
  "--bar:#0b6e4f;--note:#a4262c}"
  "@media (prefers-color-scheme:dark){:root{--text:#e6edf3;--meta:#9aa4af;--line:#3d444d;"
  "--paper:#14181d;--bar:#4fbf94}}"
  "body{margin:0 auto;max-width:110rem;padding:1.5rem;background:var(--paper);color:var(--text);"
  "font:16px/1.5 'Liberation Sans',Arial,Helvetica,sans-serif}"
  "h1{margin:0;font-size:1.6rem}h2{margin:2rem 0 .5rem;font-size:1.3rem}"
  "h3{margin:1.5rem 0 .5rem;font-size:1rem}"
  ".mark{margin:.3rem 0 0;font-size:1.2rem;font-weight:700}.meta{color:var(--meta)}"
  "table{border-collapse:collapse}th,td{padding:.25rem .9rem .25rem 0;text-align:left;"
  "border-bottom:1px solid var(--line);vertical-align:top}"
  "td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}"
  ".maps{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,34rem),1fr));gap:1rem}"
  "figure{margin:0;border:1px solid var(--line);border-radius:.5rem;padding:.7rem;overflow:auto}"
  "figcaption{font-weight:700;margin-bottom:.5rem}img{max-width:100%;height:auto}"
  "figcaption a{margin-left:.7rem;font-weight:400;color:inherit}"
  "figure:target{grid-column:1/-1}figure:target img{max-width:none}"
  "figure:target .larger,figure:not(:target) .smaller{display:none}"
  "ol{padding:0;list-style:none;max-width:60rem}ol>li{display:grid;grid-template-columns:2.6rem 1fr;"
  "margin:.5rem 0}"
  ".number{justify-self:start;align-self:start;min-width:1.2rem;padding:0 .35rem;border-radius:.7rem;"
  "background:var(--note);color:#ffffff;font-weight:700;font-size:.85rem;line-height:1.4rem;"
  "text-align:center}"
  "meter{width:10rem}"
  "@media print{body{padding:0;font-size:11pt}h2,h3{break-after:avoid}"
  "li,tr{break-inside:avoid}:not(h1)+section.student{break-before:page}figure{break-inside:avoid}"
  "figure:target img{max-width:100%}figcaption a{display:none}}";

/* "17.5 of 20 points"; the caller frees it. */
static char *
say_mark(const RebutMarks *marks, const RebutMarked *student)
{
  char mark[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup_printf("%s of %g points",
                         g_ascii_formatd(mark, sizeof mark, "%.1f", student->mark),
                         marks->rubric->out_of);
}

/* A link to the figure makes it as large as it was drawn; the other one goes back to both. */
static void
append_caption(GString *out, const char *caption, const char *which, guint number)
{
  g_string_append_printf(out,
                         "<figure id=\"%s-%u\"><figcaption>%s<a class=\"larger\" "
                         "href=\"#%s-%u\">larger</a><a class=\"smaller\" "
                         "href=\"#student-%u\">smaller</a></figcaption>",
                         which, number, caption, which, number, number);
}

/* The map with its notes, as an image in the page. FALSE when it cannot be drawn. */
static gboolean
append_map(
  GString *out, const char *caption, const RebutMap *map, const RebutNotes *notes, GError **error)
{
  g_autoptr(GString) svg = g_string_new(NULL);
  g_autofree char *code = NULL;
  RebutDrawOptions options = rebut_draw_usual;

  options.view.detail = REBUT_DETAIL_CLAIMS;
  options.view.claim_notes = (const char *const *)notes->claims;
  options.view.argument_notes = (const char *const *)notes->arguments;
  options.style.adaptive = TRUE;
  if (!rebut_draw(map, REBUT_PICTURE_SVG, &options, NULL, svg, error))
    return FALSE;
  code = g_base64_encode((const guchar *)svg->str, svg->len);
  rebut_sheet_page_text(out, "<img alt=\"", caption,
                        " as a picture; the remarks below say what differs\" src=\"");
  g_string_append_printf(out, "data:image/svg+xml;base64,%s\"></figure>\n", code);
  return TRUE;
}

static gboolean
append_maps(GString *out,
            guint number,
            const RebutComparison *comparison,
            const RebutRemarks *remarks,
            GError **error)
{
  g_string_append(out, "<div class=\"maps\">\n");
  append_caption(out, "Your map", "map", number);
  if (!append_map(out, "Your map", comparison->student, &remarks->student, error))
    return FALSE;
  append_caption(out, "The key", "key", number);
  if (!append_map(out, "The key", comparison->key, &remarks->key, error))
    return FALSE;
  g_string_append(out, "</div>\n");
  return TRUE;
}

/* What is right comes before what is not. */
static void
append_right(GString *out, const RebutComparison *comparison)
{
  g_string_append_printf(out,
                         "<p>Claims of the key that you have: %u of %u. Relations drawn as in the "
                         "key: %u. Verdicts that agree: %u of %u.</p>\n",
                         comparison->counts[REBUT_FOUND], comparison->key->n_claims,
                         comparison->counts[REBUT_RELATION],
                         comparison->matching->n_groups - comparison->counts[REBUT_VERDICT_DIFFERS],
                         comparison->matching->n_groups);
}

static void
append_remarks(GString *out, const RebutMarked *student, const RebutRemarks *remarks)
{
  if (remarks->findings->len == 0) {
    g_string_append(out, "<p>Your map says what the key says.</p>\n");
    return;
  }
  g_string_append(out, "<h3>To look at</h3>\n<ol>\n");
  for (guint i = 0; i < remarks->findings->len; i++) {
    const RebutFinding *finding = &g_array_index(remarks->findings, RebutFinding, i);
    g_autofree char *comment = rebut_finding_comment(student->comparison, finding);
    g_autofree char *place = rebut_marked_place(student, finding);
    const char *line = strrchr(place, ':');

    g_string_append_printf(out, "<li><span class=\"number\">%u</span><span>", i + 1);
    rebut_xml_append(out, comment);
    if (line != NULL)
      rebut_sheet_page_text(out, " <span class=\"meta\">(line&#160;", line + 1, ")</span>");
    g_string_append(out, "</span></li>\n");
  }
  g_string_append(out, "</ol>\n");
}

static void
append_scores(GString *out, const RebutScores *scores)
{
  g_string_append(out, "<h3>Scores</h3>\n<table>\n");
  for (guint i = 0; i < REBUT_N_SCORES; i++) {
    char value[G_ASCII_DTOSTR_BUF_SIZE];

    g_ascii_formatd(value, sizeof value, "%.2f", scores->values[i]);
    g_string_append_printf(
      out,
      "<tr><th scope=\"row\">%s</th><td class=\"n\">%s</td><td><meter value=\"%s\" aria-label=\"%s\">"
      "</meter></td><td>%s</td></tr>\n",
      rebut_score_name((RebutScore)i), value, value, rebut_score_name((RebutScore)i),
      rebut_score_meaning((RebutScore)i));
  }
  g_string_append(out, "</table>\n");
}

static gboolean
append_student(GString *out, const RebutMarks *marks, guint number, GError **error)
{
  const RebutMarked *student = g_ptr_array_index(marks->students, number);
  g_autoptr(RebutRemarks) remarks = NULL;
  g_autofree char *mark = NULL;

  g_string_append_printf(out, "<section class=\"student\" id=\"student-%u\">\n", number);
  rebut_sheet_page_text(out, "<h2>", student->name, "</h2>\n");
  if (student->comparison == NULL) {
    rebut_sheet_page_text(out, "<p>This map could not be read: ", student->error,
                          "</p>\n</section>\n");
    return TRUE;
  }
  remarks = rebut_remarks_new(student->comparison);
  mark = say_mark(marks, student);
  rebut_sheet_page_text(out, "<p class=\"mark\">", mark, "</p>\n");
  if (marks->students->len <= MAX_PICTURED &&
      !append_maps(out, number, student->comparison, remarks, error))
    return FALSE;
  append_right(out, student->comparison);
  append_remarks(out, student, remarks);
  append_scores(out, &student->comparison->scores);
  g_string_append(out, "</section>\n");
  return TRUE;
}

static void
append_class(GString *out, const RebutMarks *marks)
{
  g_string_append(
    out, "<table>\n<tr><th scope=\"col\">Student</th><th scope=\"col\" class=\"n\">Points"
         "</th><th scope=\"col\" class=\"n\">Claims found</th><th scope=\"col\" "
         "class=\"n\">missed</th><th scope=\"col\" class=\"n\">Relations right</th></tr>\n");
  for (guint i = 0; i < marks->students->len; i++) {
    const RebutMarked *student = g_ptr_array_index(marks->students, i);
    const RebutComparison *comparison = student->comparison;
    char mark[G_ASCII_DTOSTR_BUF_SIZE];

    rebut_sheet_page_text(out, "<tr><th scope=\"row\">", student->name, "</th>");
    if (comparison == NULL) {
      rebut_sheet_page_text(out, "<td colspan=\"4\">", student->error, "</td></tr>\n");
      continue;
    }
    g_ascii_formatd(mark, sizeof mark, "%.1f", student->mark);
    g_string_append_printf(
      out,
      "<td class=\"n\">%s</td><td class=\"n\">%u</td><td class=\"n\">%u</td><td class=\"n\">%u</td></tr>\n",
      mark, comparison->counts[REBUT_FOUND], comparison->counts[REBUT_MISSED],
      comparison->counts[REBUT_RELATION]);
  }
  g_string_append(out, "</table>\n");
}

static void
append_head(GString *out, const char *title)
{
  g_autoptr(GString) style = g_string_new(STYLE);

  g_string_append(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                       "img-src data:; style-src");
  rebut_policy_append_hash(out, style);
  g_string_append(out, "; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" "
                       "content=\"width=device-width, initial-scale=1\">\n");
  rebut_sheet_page_text(out, "<title>", title, "</title>\n");
  g_string_append_printf(out, "<style>%s</style>\n</head>\n<body>\n", style->str);
  rebut_sheet_page_text(out, "<h1>", title, "</h1>\n");
}

gboolean
rebut_marks_print_html(const RebutMarks *self, GString *out, GError **error)
{
  append_head(out, self->key->title == NULL ? "Argument maps" : self->key->title);
  if (self->students->len > 1)
    append_class(out, self);
  if (self->students->len > MAX_PICTURED)
    g_string_append_printf(
      out, "<p class=\"meta\">The maps themselves are shown for up to %u students.</p>\n",
      MAX_PICTURED);
  for (guint i = 0; i < self->students->len; i++)
    if (!append_student(out, self, i, error))
      return FALSE;
  g_string_append(out, "</body>\n</html>\n");
  return TRUE;
}
