package dk.blogstafet.local.editing.sending;

import dk.blogstafet.local.editing.secret.OwnKey;
import dk.blogstafet.local.machine.Trouble;

/// Sends letters with a key: each is noted on the disk first, and forgotten once it is answered.
public final class Sender {
  private final Courier courier;
  private final Uploads uploads;
  private final OwnKey key;

  public Sender(Courier courier, Uploads uploads, OwnKey key) {
    this.courier = courier;
    this.uploads = uploads;
    this.key = key;
  }

  /// Sends a letter, under the name that it had before if it was sent and not answered.
  ///
  /// @throws Trouble if it can't be noted
  public Answer send(Letter letter) throws Trouble {
    var begun = uploads.begun(letter);
    return finish(begun.isPresent() ? begun.get() : uploads.begin(letter, letter.body()));
  }

  /// Sends a letter that has to say which version it is based on, and asks for that only if it was
  /// not sent before: what was asked then has to be sent again, though it may be done already.
  ///
  /// @param letter without the version
  /// @throws Trouble if it can't be noted
  public Answer send(Letter letter, VersionAsked asked) throws Trouble {
    var begun = uploads.begun(letter);
    if (begun.isPresent()) {
      return finish(begun.get());
    }
    return switch (asked.ask()) {
      case Answer.Done(var found) ->
          finish(uploads.begin(letter, asked.body(found.path("version").asInt())));
      case Answer.Problem problem -> problem;
      case Answer.Silence silence -> silence;
    };
  }

  private Answer finish(Upload upload) throws Trouble {
    var answer = courier.send(key, upload);
    var isAnswered =
        switch (answer) {
          case Answer.Done _ -> true;
          // Who is turned away at the door hasn't heard what became of an earlier try.
          case Answer.Problem problem -> !problem.isAboutTheKey();
          case Answer.Silence _ -> false;
        };
    if (isAnswered) {
      uploads.end(upload);
    }
    return answer;
  }

  /// Asks for a version, and says what is sent then.
  public interface VersionAsked {
    /// Asks; an answer that went well has a member `version`.
    Answer ask();

    /// What is sent on a version.
    String body(int version);
  }
}
