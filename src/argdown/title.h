/* title.h - what opens a claim or an argument: [Title]: text, [Title], <Title>: gist, <Title>. */
#pragma once

#include "ast.h"
#include "finder.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  RebutNodeType type; /* claim or argument */
  RebutForm form;     /* anonymous when there is no title */
  const char *end;    /* behind "]", ">" or ":"; the place itself when there is no title */
} RebutTitleMark;

/* What stands at AT, no further than END or the end of the line. */
RebutTitleMark rebut_title_scan(const char *at, const char *end);

/* Behind a link [text](url) at AT; NULL when there is none. It may run over a line end. */
const char *rebut_link_scan(RebutFinder *finder, const char *at);

/* Behind a tag #word or #(several words) at AT; NULL when there is none. */
const char *rebut_tag_scan(RebutFinder *finder, const char *at);

/* Behind a mention @[Title] or @<Title> at AT, which ends on its line; NULL when there is none. */
const char *rebut_mention_scan(RebutFinder *finder, const char *at);

G_END_DECLS
