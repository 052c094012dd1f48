/* unsupported FILE.argdown: lists the claims that somebody makes and nothing supports. */
#include <rebut.h>
#include <stdio.h>

static gboolean
is_supported(const RebutMap *map, guint32 claim)
{
  guint32 n;
  const guint32 *inferences = rebut_map_claim_bearing(map, claim, &n);

  for (guint32 i = 0; i < n; i++)
    if (rebut_map_inference_polarity(map, inferences[i]) == REBUT_SUPPORT)
      return TRUE;
  return FALSE;
}

/* A gist is no claim that waits for support, and common ground needs none. */
static gboolean
wants_support(const RebutMap *map, guint32 claim)
{
  return rebut_map_claim_gist_of(map, claim) == REBUT_NONE &&
         rebut_map_claim_status(map, claim) != REBUT_STATUS_GRANTED;
}

static void
print_diagnostics(const RebutMap *map, const RebutDiagnostics *diagnostics)
{
  for (guint i = 0; i < rebut_diagnostics_count(diagnostics); i++) {
    guint line;
    guint column;
    const char *file = rebut_diagnostics_place(diagnostics, i, map, &line, &column);

    fprintf(stderr, "%s:%u:%u: %s [R%u]\n", file, line, column,
            rebut_diagnostics_message(diagnostics, i), rebut_diagnostics_code(diagnostics, i));
  }
}

int
main(int argc, char **argv)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(GError) error = NULL;
  g_autoptr(RebutMap) map = NULL;

  if (argc != 2) {
    fprintf(stderr, "usage: %s FILE.argdown\n", argv[0]);
    return 2;
  }
  map = rebut_map_read_file(argv[1], diagnostics, &error);
  if (map == NULL) {
    fprintf(stderr, "%s: %s\n", argv[0], error->message);
    return 1;
  }
  print_diagnostics(map, diagnostics);
  for (guint32 claim = 0; claim < rebut_map_n_claims(map); claim++) {
    guint line;

    if (!wants_support(map, claim) || is_supported(map, claim))
      continue;
    rebut_map_claim_place(map, claim, &line, NULL);
    printf("line %u: %s\n", line, rebut_map_claim_text(map, claim));
  }
  return 0;
}
