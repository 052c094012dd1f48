#include "dot.h"

#include "colour.h"
#include "dot_card.h"
#include "dot_ids.h"
#include "driver.h"

#include <graphviz/cgraph.h>
#include <string.h>

/* A graph being written, and how cgraph's text comes back. */
typedef struct {
  const RebutDotGraph *dot;
  Agraph_t *graph;
  Agnode_t **nodes;
  Agraph_t **clusters; /* by group */
  GString *label;      /* scratch */
} Writing;

static void
set_default(Agraph_t *graph, int kind, const char *name, const char *value)
{
  agattr(graph, kind, (char *)name, (char *)value);
}

static void
set(Writing *self, void *object, int kind, const char *name, const char *value)
{
  Agsym_t *symbol = agattr(self->graph, kind, (char *)name, NULL);

  if (symbol == NULL)
    symbol = agattr(self->graph, kind, (char *)name, (char *)"");
  agxset(object, symbol, (char *)value);
}

/* The same for text that is an HTML-like label: cgraph tells the two apart by the string's address.
 */
static void
set_html(Writing *self, void *object, int kind, const char *name, const char *value)
{
  char *html = agstrdup_html(self->graph, (char *)value);

  set(self, object, kind, name, html);
  agstrfree(self->graph, html);
}

/* A plain attribute is read by dot with escapes and entities. */
static void
append_plain(GString *out, const char *text)
{
  for (; *text != '\0'; text++) {
    if (*text == '\\')
      g_string_append(out, "\\\\");
    else if (*text == '&')
      g_string_append(out, "&amp;");
    else
      g_string_append_c(out, *text == '\n' ? ' ' : *text);
  }
}

static void
add_card(Writing *self, guint32 i)
{
  const RebutCard *card = &self->dot->view->cards[i];
  RebutDotPaint paint = rebut_dot_paint(self->dot->theme, card);
  GString *label = self->label;
  char name[16];

  g_snprintf(name, sizeof name, "c%u", i);
  self->nodes[i] = agnode(self->graph, name, 1);
  g_string_truncate(label, 0);
  rebut_dot_append_card(label, card, &self->dot->boxes[i], &paint);
  set_html(self, self->nodes[i], AGNODE, "label", label->str);
  if (strcmp(paint.fill, self->dot->theme->card) != 0)
    set(self, self->nodes[i], AGNODE, "fillcolor", paint.fill);
  if (strcmp(paint.border, self->dot->theme->border) != 0)
    set(self, self->nodes[i], AGNODE, "color", paint.border);
  if (card->implicit && card->part != REBUT_PART_THESIS)
    set(self, self->nodes[i], AGNODE, "style", "filled,rounded,dashed");
  g_string_truncate(label, 0);
  append_plain(label, rebut_card_name(card));
  set(self, self->nodes[i], AGNODE, "tooltip", label->str);
}

static void
add_pill(Writing *self, guint32 i)
{
  const RebutPill *pill = &self->dot->view->pills[i];
  const RebutTheme *theme = self->dot->theme;
  RebutPolarity polarity = self->dot->view->map->inferences[pill->inference].polarity;
  const RebutHue *hue = rebut_theme_hue(theme, (RebutLinkKind)polarity);
  guint32 node = self->dot->view->n_cards + i;
  char name[16];

  g_snprintf(name, sizeof name, "p%u", i);
  self->nodes[node] = agnode(self->graph, name, 1);
  g_string_truncate(self->label, 0);
  append_plain(self->label, self->dot->pill_labels[i]);
  set(self, self->nodes[node], AGNODE, "label", self->label->str);
  set(self, self->nodes[node], AGNODE, "tooltip", self->label->str);
  set(self, self->nodes[node], AGNODE, "fillcolor", theme->pill);
  set(self, self->nodes[node], AGNODE, "color", hue->line);
  set(self, self->nodes[node], AGNODE, "fontcolor", hue->text);
  set(self, self->nodes[node], AGNODE, "fontsize", "10");
  set(self, self->nodes[node], AGNODE, "margin", "0.12,0.03");
  set(self, self->nodes[node], AGNODE, "height", "0.25");
}

static const char *
get_line_colour(const Writing *self, RebutLinkKind kind)
{
  const char *own = self->dot->view->link_colours[kind];

  return own == NULL ? rebut_theme_hue(self->dot->theme, kind)->line : own;
}

static void
style_edge(Writing *self, Agedge_t *edge, const RebutLink *link)
{
  static const struct {
    const char *style;
    const char *head;
    const char *width;
  } STYLES[] = {
    [REBUT_LINK_SUPPORT] = {"solid", "normal", "1.8"},
    [REBUT_LINK_ATTACK] = {"dashed", "tee", "1.8"},
    [REBUT_LINK_UNDERCUT] = {"dotted", "diamond", "2.4"},
    [REBUT_LINK_CONTRARY] = {"dashed", "tee", "1.8"},
    [REBUT_LINK_CONTRADICTORY] = {"dashed", "tee", "1.8"},
  };

  set(self, edge, AGEDGE, "color", get_line_colour(self, link->kind));
  set(self, edge, AGEDGE, "style", STYLES[link->kind].style);
  set(self, edge, AGEDGE, "penwidth", STYLES[link->kind].width);
  set(self, edge, AGEDGE, "arrowhead", link->has_head ? STYLES[link->kind].head : "none");
  if (rebut_link_is_symmetric(link->kind)) {
    set(self, edge, AGEDGE, "dir", "both");
    set(self, edge, AGEDGE, "arrowtail", STYLES[link->kind].head);
    set(self, edge, AGEDGE, "minlen", "0");
    set(self, edge, AGEDGE, "label",
        link->kind == REBUT_LINK_CONTRARY ? "contrary" : "contradictory");
    set(self, edge, AGEDGE, "fontcolor", self->dot->theme->attack.text);
  }
  set(self, edge, AGEDGE, "tooltip", rebut_link_word(link->kind));
}

/* A box with its heading, inside that of its parent. */
static void
add_cluster(Writing *self, guint32 i)
{
  const RebutGroup *group = &self->dot->view->groups[i];
  const RebutTheme *theme = self->dot->theme;
  const char *fill = group->colour == NULL ? rebut_theme_group(theme, group->level) : group->colour;
  Agraph_t *around = group->parent == REBUT_NONE ? self->graph : self->clusters[group->parent];
  Agraph_t *cluster;
  char name[24];

  g_snprintf(name, sizeof name, "cluster_%u", i);
  cluster = self->clusters[i] = agsubg(around, name, 1);
  g_string_truncate(self->label, 0);
  append_plain(self->label, group->title);
  set(self, cluster, AGRAPH, "label", self->label->str);
  set(self, cluster, AGRAPH, "style", "filled,rounded");
  set(self, cluster, AGRAPH, "bgcolor", fill);
  set(self, cluster, AGRAPH, "color", fill);
  set(self, cluster, AGRAPH, "fontcolor",
      group->colour == NULL ? theme->body : rebut_colour_on(group->colour));
  set(self, cluster, AGRAPH, "fontsize", "12");
  set(self, cluster, AGRAPH, "labelloc", self->dot->view->direction == REBUT_UPWARD ? "b" : "t");
}

static void
add_clusters(Writing *self)
{
  const RebutView *view = self->dot->view;

  if (view->n_groups == 0)
    return;
  set_default(self->graph, AGRAPH, "label", "");
  set_default(self->graph, AGRAPH, "style", "");
  set_default(self->graph, AGRAPH, "color", "");
  set_default(self->graph, AGRAPH, "fontsize", "18");
  set_default(self->graph, AGRAPH, "labelloc", "t");
  for (guint32 i = 0; i < view->n_groups; i++)
    add_cluster(self, i);
  for (guint32 i = 0; i < view->n_cards; i++)
    if (view->cards[i].group != REBUT_NONE)
      agsubnode(self->clusters[view->cards[i].group], self->nodes[i], 1);
  for (guint32 i = 0; i < view->n_pills; i++)
    if (view->pills[i].group != REBUT_NONE)
      agsubnode(self->clusters[view->pills[i].group], self->nodes[view->n_cards + i], 1);
}

static void
set_defaults(Writing *self)
{
  static const char *const DIRECTIONS[] = {"BT", "TB", "LR", "RL"};
  const RebutTheme *theme = self->dot->theme;

  set_default(self->graph, AGRAPH, "rankdir", DIRECTIONS[self->dot->view->direction]);
  set_default(self->graph, AGRAPH, "nodesep", "0.30");
  set_default(self->graph, AGRAPH, "ranksep", "0.55");
  set_default(self->graph, AGRAPH, "bgcolor", theme->background);
  set_default(self->graph, AGRAPH, "fontname", "Liberation Sans");
  set_default(self->graph, AGRAPH, "fontcolor", theme->body);
  set_default(self->graph, AGNODE, "shape", "box");
  set_default(self->graph, AGNODE, "style", "filled,rounded");
  set_default(self->graph, AGNODE, "margin", "0.06,0.06");
  set_default(self->graph, AGNODE, "fontname", "Liberation Sans");
  set_default(self->graph, AGNODE, "fillcolor", theme->card);
  set_default(self->graph, AGNODE, "color", theme->border);
  set_default(self->graph, AGNODE, "label", "");
  set_default(self->graph, AGEDGE, "fontname", "Liberation Sans");
  set_default(self->graph, AGEDGE, "fontsize", "10");
  set_default(self->graph, AGEDGE, "arrowsize", "0.9");
}

static void
add_title(Writing *self)
{
  if (self->dot->view->title == NULL || *self->dot->view->title == '\0')
    return;
  g_string_truncate(self->label, 0);
  append_plain(self->label, self->dot->view->title);
  set_default(self->graph, AGRAPH, "label", "");
  set(self, self->graph, AGRAPH, "label", self->label->str);
  set_default(self->graph, AGRAPH, "labelloc", "t");
  set_default(self->graph, AGRAPH, "fontsize", "18");
}

/* In DOT's bottom-up ranks the theses come last, and "max" puts them into one row on top. */
static void
raise_theses(Writing *self)
{
  Agraph_t *top;

  if (self->dot->view->n_groups > 0)
    return; /* a node cannot be in a cluster and in a row with others */
  top = agsubg(self->graph, (char *)"theses", 1);
  for (guint32 i = 0; i < self->dot->view->n_cards; i++)
    if (self->dot->view->cards[i].part == REBUT_PART_THESIS)
      agsubnode(top, self->nodes[i], 1);
  set(self, top, AGRAPH, "rank", "max");
}

static int
put_string(void *out, const char *text)
{
  g_string_append(out, text);
  return 0;
}

static int
flush_nothing(void *out G_GNUC_UNUSED)
{
  return 0;
}

gboolean
rebut_dot_write(const RebutDotGraph *dot, GString *out, GError **error)
{
  const RebutView *view = dot->view;
  Agiodisc_t io = {NULL, put_string, flush_nothing};
  Agdisc_t disciplines = {NULL, &rebut_dot_ids, &io};
  g_autofree Agnode_t **nodes = g_new0(Agnode_t *, view->n_cards + view->n_pills + 1);
  g_autofree Agraph_t **clusters = g_new0(Agraph_t *, view->n_groups + 1);
  g_autoptr(GString) label = g_string_new(NULL);
  Writing self = {dot, agopen((char *)"map", Agdirected, &disciplines), nodes, clusters, label};
  int status;

  set_defaults(&self);
  add_title(&self);
  for (guint32 i = 0; i < view->n_cards; i++)
    add_card(&self, i);
  for (guint32 i = 0; i < view->n_pills; i++)
    add_pill(&self, i);
  add_clusters(&self);
  for (guint32 i = 0; i < view->n_links; i++) {
    const RebutLink *link = &view->links[i];

    style_edge(&self, agedge(self.graph, nodes[link->from], nodes[link->to], NULL, 1), link);
  }
  raise_theses(&self);
  status = agwrite(self.graph, out);
  agclose(self.graph);
  if (status == 0)
    return TRUE;
  g_set_error_literal(error, REBUT_DRAW_ERROR, REBUT_DRAW_ERROR_RENDER,
                      "cgraph cannot write this map");
  return FALSE;
}
