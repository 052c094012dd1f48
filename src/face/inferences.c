#include "face.h"

guint32
rebut_map_n_inferences(const RebutMap *self)
{
  g_return_val_if_fail(self != NULL, 0);
  return self->n_inferences;
}

RebutPolarity
rebut_map_inference_polarity(const RebutMap *self, guint32 inference)
{
  g_return_val_if_fail(REBUT_HAS(self, inferences, inference), REBUT_SUPPORT);
  return self->inferences[inference].polarity;
}

guint32
rebut_map_inference_target(const RebutMap *self, guint32 inference, RebutTargetType *type)
{
  g_return_val_if_fail(REBUT_HAS(self, inferences, inference), REBUT_NONE);
  if (type != NULL)
    *type = self->inferences[inference].target.type;
  return self->inferences[inference].target.id;
}

const guint32 *
rebut_map_inference_premises(const RebutMap *self, guint32 inference, guint32 *n)
{
  g_return_val_if_fail(n != NULL, NULL);
  *n = 0;
  g_return_val_if_fail(REBUT_HAS(self, inferences, inference), NULL);
  return rebut_face_list(&self->inferences[inference].premises, n);
}

const guint32 *
rebut_map_inference_speakers(const RebutMap *self, guint32 inference, guint32 *n)
{
  g_return_val_if_fail(n != NULL, NULL);
  *n = 0;
  g_return_val_if_fail(REBUT_HAS(self, inferences, inference), NULL);
  return rebut_face_list(&self->inferences[inference].attribution->speakers, n);
}

const guint32 *
rebut_map_inference_bearing(const RebutMap *self, guint32 inference, guint32 *n)
{
  g_return_val_if_fail(n != NULL, NULL);
  *n = 0;
  g_return_val_if_fail(REBUT_HAS(self, inferences, inference), NULL);
  return rebut_face_list(&self->into_inference[inference], n);
}

guint32
rebut_map_inference_argument(const RebutMap *self, guint32 inference)
{
  g_return_val_if_fail(REBUT_HAS(self, inferences, inference), REBUT_NONE);
  return self->inferences[inference].argument;
}

gboolean
rebut_map_inference_is_deductive(const RebutMap *self, guint32 inference)
{
  g_return_val_if_fail(REBUT_HAS(self, inferences, inference), FALSE);
  return self->inferences[inference].deductive;
}

const char *
rebut_map_inference_scheme(const RebutMap *self, guint32 inference)
{
  g_return_val_if_fail(REBUT_HAS(self, inferences, inference), NULL);
  return self->inferences[inference].attribution->scheme;
}

guint32
rebut_map_n_arguments(const RebutMap *self)
{
  g_return_val_if_fail(self != NULL, 0);
  return self->n_arguments;
}

const char *
rebut_map_argument_title(const RebutMap *self, guint32 argument)
{
  g_return_val_if_fail(REBUT_HAS(self, arguments, argument), NULL);
  return self->arguments[argument].title;
}

const char *
rebut_map_argument_text(const RebutMap *self, guint32 argument)
{
  g_return_val_if_fail(REBUT_HAS(self, arguments, argument), NULL);
  return self->arguments[argument].text.plain;
}

const guint32 *
rebut_map_argument_inferences(const RebutMap *self, guint32 argument, guint32 *n)
{
  g_return_val_if_fail(n != NULL, NULL);
  *n = 0;
  g_return_val_if_fail(REBUT_HAS(self, arguments, argument), NULL);
  return rebut_face_list(&self->arguments[argument].inferences, n);
}

const guint32 *
rebut_map_argument_bearing(const RebutMap *self, guint32 argument, guint32 *n)
{
  g_return_val_if_fail(n != NULL, NULL);
  *n = 0;
  g_return_val_if_fail(REBUT_HAS(self, arguments, argument), NULL);
  return rebut_face_list(&self->into_argument[argument], n);
}

guint32
rebut_map_n_oppositions(const RebutMap *self)
{
  g_return_val_if_fail(self != NULL, 0);
  return self->n_oppositions;
}

RebutOppositionKind
rebut_map_opposition_kind(const RebutMap *self, guint32 opposition)
{
  g_return_val_if_fail(REBUT_HAS(self, oppositions, opposition), REBUT_CONTRARY);
  return self->oppositions[opposition].kind;
}

void
rebut_map_opposition_claims(const RebutMap *self, guint32 opposition, guint32 *a, guint32 *b)
{
  g_return_if_fail(a != NULL && b != NULL);
  *a = *b = REBUT_NONE;
  g_return_if_fail(REBUT_HAS(self, oppositions, opposition));
  *a = self->oppositions[opposition].a;
  *b = self->oppositions[opposition].b;
}
