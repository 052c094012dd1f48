#include "face.h"

const guint32 *
rebut_face_list(const RebutIds *ids, guint32 *n)
{
  *n = ids->count;
  return ids->ids;
}

const char *
rebut_map_title(const RebutMap *self)
{
  g_return_val_if_fail(self != NULL, NULL);
  return self->title;
}

guint32
rebut_map_n_claims(const RebutMap *self)
{
  g_return_val_if_fail(self != NULL, 0);
  return self->n_claims;
}

const char *
rebut_map_claim_title(const RebutMap *self, guint32 claim)
{
  g_return_val_if_fail(REBUT_HAS(self, claims, claim), NULL);
  return self->claims[claim].title;
}

gboolean
rebut_map_claim_is_titled(const RebutMap *self, guint32 claim)
{
  g_return_val_if_fail(REBUT_HAS(self, claims, claim), FALSE);
  return !self->claims[claim].anonymous;
}

const char *
rebut_map_claim_text(const RebutMap *self, guint32 claim)
{
  g_return_val_if_fail(REBUT_HAS(self, claims, claim), NULL);
  return self->claims[claim].text.plain;
}

guint32
rebut_map_claim_gist_of(const RebutMap *self, guint32 claim)
{
  g_return_val_if_fail(REBUT_HAS(self, claims, claim), REBUT_NONE);
  return self->claims[claim].gist_of;
}

RebutStatus
rebut_map_claim_status(const RebutMap *self, guint32 claim)
{
  g_return_val_if_fail(REBUT_HAS(self, claims, claim), REBUT_STATUS_ASSERTED);
  return self->claims[claim].attribution->status;
}

guint32
rebut_map_claim_section(const RebutMap *self, guint32 claim)
{
  g_return_val_if_fail(REBUT_HAS(self, claims, claim), REBUT_NONE);
  return self->claims[claim].section;
}

guint32
rebut_map_claim_source(const RebutMap *self, guint32 claim)
{
  g_return_val_if_fail(REBUT_HAS(self, claims, claim), REBUT_NONE);
  return self->claims[claim].attribution->source;
}

const guint32 *
rebut_map_claim_speakers(const RebutMap *self, guint32 claim, guint32 *n)
{
  g_return_val_if_fail(n != NULL, NULL);
  *n = 0;
  g_return_val_if_fail(REBUT_HAS(self, claims, claim), NULL);
  return rebut_face_list(&self->claims[claim].attribution->speakers, n);
}

const guint32 *
rebut_map_claim_bearing(const RebutMap *self, guint32 claim, guint32 *n)
{
  g_return_val_if_fail(n != NULL, NULL);
  *n = 0;
  g_return_val_if_fail(REBUT_HAS(self, claims, claim), NULL);
  return rebut_face_list(&self->into_claim[claim], n);
}

const guint32 *
rebut_map_claim_uses(const RebutMap *self, guint32 claim, guint32 *n)
{
  g_return_val_if_fail(n != NULL, NULL);
  *n = 0;
  g_return_val_if_fail(REBUT_HAS(self, claims, claim), NULL);
  return rebut_face_list(&self->out_of_claim[claim], n);
}

const guint32 *
rebut_map_claim_oppositions(const RebutMap *self, guint32 claim, guint32 *n)
{
  g_return_val_if_fail(n != NULL, NULL);
  *n = 0;
  g_return_val_if_fail(REBUT_HAS(self, claims, claim), NULL);
  return rebut_face_list(&self->oppositions_of_claim[claim], n);
}

const guint32 *
rebut_map_claim_tags(const RebutMap *self, guint32 claim, guint32 *n)
{
  g_return_val_if_fail(n != NULL, NULL);
  *n = 0;
  g_return_val_if_fail(REBUT_HAS(self, claims, claim), NULL);
  return rebut_face_list(&self->claims[claim].tags, n);
}

gboolean
rebut_map_claim_is_implicit(const RebutMap *self, guint32 claim)
{
  g_return_val_if_fail(REBUT_HAS(self, claims, claim), FALSE);
  return self->claims[claim].attribution->implicit;
}

const char *
rebut_map_claim_quote(const RebutMap *self, guint32 claim)
{
  const RebutQuote *quote;

  g_return_val_if_fail(REBUT_HAS(self, claims, claim), NULL);
  quote = self->claims[claim].attribution->quote;
  return quote == NULL ? NULL : quote->exact;
}
