package dk.blogstafet.editing;

import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.IntroductoryArticle;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import java.net.URI;
import java.util.Locale;

/// SHA-256 of content, in hexadecimal. A person with the content can verify that the audit log
/// refers to it; the content cannot be recovered from the hash. Each value is hashed in UTF-8,
/// preceded by its length in bytes and a colon; lists are preceded by their size, absent values are
/// empty, and instants are milliseconds since 1970 (docs/data.md).
public final class ContentHasher {
  private ContentHasher() {}

  /// Hashes name, title, introduction, article text and link, categories, language and state.
  static String of(Relay relay) {
    var hash =
        new LengthPrefixedHash()
            .add(relay.id().slug())
            .add(relay.title())
            .add(relay.introduction());
    hash.add(relay.article().map(IntroductoryArticle::text).orElse(""));
    hash.add(relay.article().flatMap(IntroductoryArticle::link).map(URI::toString).orElse(""));
    hash.add(relay.categories().size());
    relay.categories().stream().map(Category::name).forEach(hash::add);
    return hash.add(relay.language().tag()).add(label(relay.state())).hex();
  }

  /// Hashes the values in the order of the record; the licence only if there is one, as before
  /// there were any.
  static String of(Site site) {
    var hash =
        new LengthPrefixedHash()
            .add(site.name())
            .add(site.publisher())
            .add(site.responsibleEditor())
            .add(site.postalAddress())
            .add(site.sender())
            .add(site.contact())
            .add(site.home().toString())
            .add(site.language().tag());
    return (site.licence().isEmpty() ? hash : hash.add(site.licence())).hex();
  }

  /// Hashes the key, its owner, its grant and its period of validity.
  static String of(EditorKey key) {
    var hash = add(new LengthPrefixedHash().add(key.key().x()).add(key.owner()), key.grant());
    hash.add(key.from().toEpochMilli()).add(key.until().toEpochMilli());
    return hash.add(key.revoked().map(at -> at.toEpochMilli()).orElse(0L)).hex();
  }

  /// Hashes the id, the invited person, the grant and the end.
  static String of(EditorInvitation invitation) {
    var hash = new LengthPrefixedHash().add(invitation.id().hash()).add(invitation.owner());
    return add(hash, invitation.grant()).add(invitation.until().toEpochMilli()).hex();
  }

  private static LengthPrefixedHash add(LengthPrefixedHash hash, KeyGrant grant) {
    hash.add(grant.scopes().size());
    grant.scopes().stream().sorted().map(KeyScope::label).forEach(hash::add);
    hash.add(grant.everywhere() ? "*" : "").add(grant.relays().size());
    grant.relays().stream().map(relay -> relay.slug()).sorted().forEach(hash::add);
    return hash;
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
