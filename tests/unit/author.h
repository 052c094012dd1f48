/* author.h - short texts whose claims and arguments bear on one another in every way there is, for
 * tests of what must hold for any map. */
#pragma once

#include <glib.h>

typedef struct {
  GRand *random;
  GString *text;
} Author;

static inline guint
pick(Author *self, guint n)
{
  return (guint)g_rand_int_range(self->random, 0, (gint32)n);
}

static inline void
write_element(Author *self)
{
  static const char *const FORMS[][2] = {{"[", "]: a text"}, {"[", "]"}, {"[", "]"},
                                         {"<", ">: a gist"}, {"<", ">"}, {"<", ">"},
                                         {"loose ", ""}};
  static const char *const DATA[] = {
    " {isInMap: false}",  " {isInMap: true}",    " {scheme: expert-opinion}",
    " {status: granted}", " {status: reported}", " {speech: one}",
    " {speech: two}"};
  const char *const *form = FORMS[pick(self, G_N_ELEMENTS(FORMS))];
  guint data = pick(self, 20);

  g_string_append_printf(self->text, "%s%c%s%s\n", form[0], 'A' + (int)pick(self, 6), form[1],
                         data < G_N_ELEMENTS(DATA) ? DATA[data] : "");
}

static inline void
write_relations(Author *self)
{
  static const char *const SIGNS[] = {"+", "-", "_", "+>", "->", "_>", "><"};
  guint depth = 1;

  for (guint n = pick(self, 5); n > 0; n--) {
    g_string_append_printf(self->text, "%*s%s ", (int)(2 * depth), "",
                           SIGNS[pick(self, G_N_ELEMENTS(SIGNS))]);
    write_element(self);
    depth = 1 + pick(self, depth + 1);
  }
}

static inline void
write_structure(Author *self)
{
  static const char *const LINES[] = {"----\n", "-- Modus ponens --\n",
                                      "-- {logic: [deductive]} --\n"};
  guint number = 1;

  if (pick(self, 2) == 0)
    g_string_append_printf(self->text, "<%c>%s\n\n", 'A' + (int)pick(self, 6),
                           pick(self, 5) == 0 ? " {isInMap: false}" : "");
  for (guint steps = 1 + pick(self, 2); steps > 0; steps--) {
    for (guint premises = 1 + pick(self, 2); premises > 0; premises--) {
      g_string_append_printf(self->text, "(%u) ", number++);
      write_element(self);
      write_relations(self);
    }
    g_string_append(self->text, LINES[pick(self, G_N_ELEMENTS(LINES))]);
    g_string_append_printf(self->text, "(%u) ", number++);
    write_element(self);
    write_relations(self);
  }
}

/* The text of number SEED; the caller frees it. */
static inline char *
write_text(guint32 seed)
{
  Author self = {g_rand_new_with_seed(seed), g_string_new(NULL)};

  for (guint blocks = 1 + pick(&self, 6); blocks > 0; blocks--) {
    if (pick(&self, 3) == 0) {
      write_structure(&self);
    } else {
      write_element(&self);
      write_relations(&self);
    }
    g_string_append_c(self.text, '\n');
  }
  g_rand_free(self.random);
  return g_string_free(self.text, FALSE);
}
