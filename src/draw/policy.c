#include "policy.h"

void
rebut_policy_append_hash(GString *policy, const GString *bytes)
{
  guint8 digest[32];
  gsize length = sizeof digest;
  g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
  g_autofree char *code = NULL;

  g_checksum_update(checksum, (const guchar *)bytes->str, (gssize)bytes->len);
  g_checksum_get_digest(checksum, digest, &length);
  code = g_base64_encode(digest, length);
  g_string_append_printf(policy, " 'sha256-%s'", code);
}
