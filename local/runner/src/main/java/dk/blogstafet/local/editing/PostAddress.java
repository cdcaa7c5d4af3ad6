package dk.blogstafet.local.editing;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Slug;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// A post by its names in addresses, and its place in the API.
record PostAddress(String relay, String post) {
  /// Checks the names, which become part of a path.
  ///
  /// @throws ParameterException for names that can't be any
  static PostAddress of(String relay, String post, CommandLine line) {
    checkRelay(relay, line);
    if (!Slug.isValid(post)) {
      throw new ParameterException(
          line, "“" + post + "” can't be a post's name: a-z, 0-9 and single hyphens.");
    }
    return new PostAddress(relay, post);
  }

  /// The path of a relay's posts.
  ///
  /// @throws ParameterException for a name that can't be a relay's
  static String posts(String relay, CommandLine line) {
    checkRelay(relay, line);
    return "/api/relays/" + relay + "/posts";
  }

  private static void checkRelay(String relay, CommandLine line) {
    if (!RelayId.isValid(relay)) {
      throw new ParameterException(
          line, "“" + relay + "” can't be a relay's name: a-z, 0-9 and single hyphens.");
    }
  }

  /// Its path in the API.
  String path() {
    return "/api/relays/" + relay + "/posts/" + post;
  }
}
