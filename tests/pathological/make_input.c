/* make_input.c - prints the inputs that break programs: make_input SHAPE. */
#include <glib.h>
#include <stdio.h>
#include <string.h>

#ifndef PART
#define PART 1 /* all sizes are divided by it, but for the indentation's */
#endif
#define MEGABYTE (1000000UL / PART)
#define CLAIMS   (100000 / PART)

static void
repeat(const char *text, gsize bytes)
{
  gsize length = strlen(text);

  for (gsize i = 0; i < bytes / length; i++)
    fwrite(text, 1, length, stdout);
}

static void
print_bytes(const char *bytes, gsize length)
{
  fwrite(bytes, 1, length, stdout);
}

/* A chain of CLAIMS, each the reason of the one before. */
static void
print_deep(void)
{
  for (guint i = 0; i < CLAIMS; i++)
    printf("[c%u]: claim\n  + [c%u]\n\n", i, i + 1);
}

/* As deep as 45 megabytes of indentation can be: each level is one column further in. */
static void
print_nested(void)
{
  for (guint i = 0; i < 9500; i++)
    printf("%*s%s[c%u]: c\n", (int)i, "", i == 0 ? "" : "+ ", i);
}

static void
print_wide(void)
{
  puts("[top]: top");
  for (guint i = 0; i < CLAIMS; i++)
    printf("  %c [c%u]: claim\n", i % 2 == 0 ? '+' : '-', i);
}

/* As many attacks on one argument as it has premises. */
static void
print_premises(void)
{
  puts("<A>\n");
  for (guint i = 1; i <= CLAIMS; i++)
    printf("(%u) [p%u]: premise\n", i, i);
  printf("----\n(%u) [c]: conclusion\n\n<A>\n", CLAIMS + 1);
  for (guint i = 1; i <= CLAIMS; i++)
    printf("  - [a%u]: attack\n", i);
}

/* What a page, a picture or a terminal could take for markup, in every field that is shown. */
static void
print_hostile(void)
{
  static const char *const WORDS[] = {"<script>alert(1)</script>",
                                      "]]>",
                                      "\"'&amp;&lt;",
                                      "--></style>",
                                      "\\N\\G\\L",
                                      "\033[31m",
                                      "\u202Eevil\u202C",
                                      "%s%n",
                                      "{{x}}",
                                      "javascript:alert(1)"};

  printf("===\ntitle: \"%s %s\"\nspeakers: {s: {name: '%s', role: '%s'}}\n===\n\n", WORDS[0],
         WORDS[1], WORDS[0], WORDS[2]);
  for (guint i = 0; i < G_N_ELEMENTS(WORDS); i++)
    printf(
      "# %s #(%s)\n\n[%s %u]: %s *%s* [%s](%s) @[%s] {speaker: s, scheme: '%s'}\n  + <%u %s>: %s\n"
      "    _ %s\n\n(1) %s\n-- %s --\n(2) %s\n\n",
      WORDS[i], WORDS[i], WORDS[i], i, WORDS[i], WORDS[i], WORDS[i], WORDS[i], WORDS[i], "<b>", i,
      "x", WORDS[i], WORDS[i], WORDS[i], WORDS[i], WORDS[i]);
}

static void
print_bomb(void)
{
  puts("===\na0: &a0 [x, x, x, x, x, x, x, x, x, x]");
  for (guint i = 1; i < 30; i++)
    printf("a%u: &a%u [*a%u, *a%u, *a%u, *a%u, *a%u, *a%u, *a%u, *a%u, *a%u]\n", i, i, i - 1, i - 1,
           i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1);
  puts("===\n\n[A]: a");
}

static void
print_long_title(void)
{
  putchar('[');
  repeat("word ", MEGABYTE);
  puts("end]: A title of a megabyte.\n  + [B]: b");
}

/* Comments without an end where a step is looked for. */
static void
print_open_comments(void)
{
  puts("(1) a\n-- b");
  repeat("/* ", 10 * MEGABYTE);
}

static const struct {
  const char *name;
  void (*print)(void);
  const char *pattern; /* repeated up to BYTES when there is nothing to call */
  gsize bytes;
} SHAPES[] = {
  {"empty", NULL, "x", 0},
  {"deep", print_deep, NULL, 0},
  {"nested", print_nested, NULL, 0},
  {"wide", print_wide, NULL, 0},
  {"premises", print_premises, NULL, 0},
  {"hostile", print_hostile, NULL, 0},
  {"bomb", print_bomb, NULL, 0},
  {"long-title", print_long_title, NULL, 0},
  {"open-comments", print_open_comments, NULL, 0},
  {"one-line", NULL, "word ", 10 * MEGABYTE},
  {"one-word", NULL, "w", 10 * MEGABYTE},
  {"brackets", NULL, "[", 10 * MEGABYTE},
  {"links", NULL, "[a](", 10 * MEGABYTE},
  {"braces", NULL, "{a: ", 10 * MEGABYTE},
  {"emphasis", NULL, "**_", 10 * MEGABYTE},
  {"comments", NULL, "/*", 10 * MEGABYTE},
  {"tags", NULL, "#(", 10 * MEGABYTE},
  {"mentions", NULL, "@[", 10 * MEGABYTE},
  {"dots", NULL, ".", 10 * MEGABYTE},
  {"hashes", NULL, "#", 10 * MEGABYTE},
  {"newlines", NULL, "\n", 10 * MEGABYTE},
  {"signs", NULL, "- ", 2 * MEGABYTE},
  {"flow", NULL, "[A]: a {k: [[[[[[[[\n\n", MEGABYTE},
};

int
main(int argc, char **argv)
{
  const char *shape = argc > 1 ? argv[1] : "";

  if (strcmp(shape, "front-matter") == 0)
    fputs("===\ntitle: Nothing else\n===\n", stdout);
  else if (strcmp(shape, "bytes") == 0)
    print_bytes("[A]: \0 \x80\xFF \xED\xA0\x80 \xEF\xBF\xBE \x7F\x1B\n  + \xC3\n", 30);
  else
    for (guint i = 0; i < G_N_ELEMENTS(SHAPES); i++) {
      if (strcmp(shape, SHAPES[i].name) != 0)
        continue;
      if (SHAPES[i].print != NULL)
        SHAPES[i].print();
      else
        repeat(SHAPES[i].pattern, SHAPES[i].bytes);
    }
  return 0;
}
