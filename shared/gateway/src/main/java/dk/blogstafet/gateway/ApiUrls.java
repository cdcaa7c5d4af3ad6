package dk.blogstafet.gateway;

import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;

/// The paths of the API's resources. [PostId] and the page module have readers' paths.
public final class ApiUrls {
  public static final String SITE = "/api/site";
  public static final String RELAYS = "/api/relays";
  public static final String KEYS = "/api/keys";

  /// Searches posts.
  public static final String SEARCH = "/api/search";

  /// Admits devices by an invitation's code.
  public static final String DEVICES = KEYS + "/devices";

  /// Invites editors.
  public static final String EDITOR_INVITATIONS = KEYS + "/invitations";

  /// The state of all newsletters.
  public static final String MAILING = "/api/mailing";

  private ApiUrls() {}

  public static String relay(RelayId relay) {
    return RELAYS + "/" + relay.slug();
  }

  public static String status(RelayId relay) {
    return relay(relay) + "/status";
  }

  public static String posts(RelayId relay) {
    return relay(relay) + "/posts";
  }

  public static String pictures(RelayId relay) {
    return relay(relay) + "/pictures";
  }

  public static String post(RelayId relay, PostId post) {
    return posts(relay) + "/" + post.slug();
  }

  public static String issues(RelayId relay) {
    return relay(relay) + "/issues";
  }

  public static String issue(RelayId relay, IssueId issue) {
    return issues(relay) + "/" + issue;
  }

  /// Where editors add texts of their own to a relay.
  public static String drafts(RelayId relay) {
    return relay(relay) + "/drafts";
  }

  public static String turns(RelayId relay) {
    return relay(relay) + "/turns";
  }

  public static String turn(RelayId relay, int number) {
    return turns(relay) + "/" + number;
  }

  public static String mailing(RelayId relay) {
    return relay(relay) + "/mailing";
  }

  public static String key(KeyId key) {
    return KEYS + "/" + key.thumbprint();
  }
}
