/* build_map FILE.svg: builds the map of a small debate and draws it. */
#include <rebut.h>
#include <stdio.h>

static RebutMap *
build_map(void)
{
  RebutMapBuilder *builder = rebut_map_builder_new();
  guint32 council = rebut_map_builder_add_speaker(builder, "council", "City council");
  guint32 parents = rebut_map_builder_add_speaker(builder, "parents", "Parents' association");
  guint32 library = rebut_map_builder_add_claim(builder, "Sunday opening",
                                                "The public library should be open on Sundays.");
  guint32 time =
    rebut_map_builder_add_claim(builder, "Free time", "Families have time for it on Sundays only.");
  guint32 use =
    rebut_map_builder_add_claim(builder, "Use", "A library should be open when people can come.");
  guint32 staff =
    rebut_map_builder_add_claim(builder, "Staff", "There is no money for staff on a seventh day.");
  guint32 self_service = rebut_map_builder_add_claim(
    builder, "Self-service", "Doors, loans and returns can work without staff.");
  guint32 premises[] = {time, use};
  guint32 cost;

  rebut_map_builder_set_title(builder, "Should the library open on Sundays?");
  rebut_map_builder_attribute(builder, time, parents);
  rebut_map_builder_attribute(builder, use, parents);
  rebut_map_builder_attribute(builder, staff, council);
  rebut_map_builder_attribute(builder, self_service, parents);
  rebut_map_builder_add_inference(builder, REBUT_SUPPORT, premises, 2, library);
  cost = rebut_map_builder_add_inference(builder, REBUT_ATTACK, &staff, 1, library);
  rebut_map_builder_add_inference(builder, REBUT_UNDERCUT, &self_service, 1, cost);
  return rebut_map_builder_seal(builder);
}

int
main(int argc, char **argv)
{
  g_autoptr(RebutMap) map = build_map();
  g_autoptr(RebutDrawOptions) options = rebut_draw_options_new();
  g_autoptr(GBytes) picture = NULL;
  g_autoptr(GError) error = NULL;

  if (argc != 2) {
    fprintf(stderr, "usage: %s FILE.svg\n", argv[0]);
    return 2;
  }
  if (rebut_draw_options_set(options, "detail", "claims", &error))
    picture = rebut_map_draw(map, "svg", options, NULL, &error);
  if (picture == NULL || !g_file_set_contents(argv[1], g_bytes_get_data(picture, NULL),
                                              (gssize)g_bytes_get_size(picture), &error)) {
    fprintf(stderr, "%s: %s\n", argv[0], error->message);
    return 1;
  }
  return 0;
}
