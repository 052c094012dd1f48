#include "sheet_page.h"

#include "policy.h"
#include "xml.h"

static const char STYLE[] =
  ":root{color-scheme:light dark;--text:#1b1f24;--meta:#56606b;--line:#c4ccd6;--paper:#ffffff;"
  "--shade:#f1f4f8;--one:#005a8f;--other:#a34100;--mark:#9c1c28;--mark-shade:#fdeeee}"
  "@media screen and (prefers-color-scheme:dark){:root{--text:#e8edf3;--meta:#a9b5c2;"
  "--line:#3c4856;--paper:#10151d;--shade:#1f2733;--one:#8fd0f7;--other:#ffb066;--mark:#ff9a9f;"
  "--mark-shade:#3a1c22}}"
  "body{margin:0 auto;padding:1rem;background:var(--paper);color:var(--text);"
  "font:14px/1.35 'Liberation Sans',Arial,Helvetica,sans-serif}"
  "h1{margin:0;font-size:1.5rem}h2{margin:1.5rem 0 .5rem;font-size:1.15rem}"
  ".meta{color:var(--meta)}";

void
rebut_sheet_page_text(GString *out, const char *before, const char *text, const char *after)
{
  g_string_append(out, before);
  rebut_xml_append(out, text);
  g_string_append(out, after);
}

void
rebut_sheet_page_begin(GString *out, const char *title, const char *style)
{
  g_autoptr(GString) rules = g_string_new(STYLE);

  g_string_append(rules, style);
  g_string_append(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                       "style-src");
  rebut_policy_append_hash(out, rules);
  g_string_append(out, "; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" "
                       "content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" "
                       "content=\"rebut\">\n");
  rebut_sheet_page_text(out, "<title>", title, "</title>\n");
  g_string_append_printf(out, "<style>%s</style>\n</head>\n<body>\n", rules->str);
  rebut_sheet_page_text(out, "<h1>", title, "</h1>\n");
}

void
rebut_sheet_page_end(GString *out)
{
  g_string_append(out, "</body>\n</html>\n");
}
