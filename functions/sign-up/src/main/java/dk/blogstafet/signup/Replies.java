package dk.blogstafet.signup;

import dk.blogstafet.gateway.Response;
import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.relay.ValidationError;
import java.time.Duration;
import java.util.List;

/// How a sign-up is answered: as pages to browsers, as JSON to programs.
interface Replies {
  /// It is taken.
  Response taken();

  Response flawed(Entry entry, List<ValidationError> errors);

  /// The words that were shown are not those that hold.
  Response reworded(Entry entry, ConsentText text);

  /// One more step, for which this is the proof.
  Response narrow(Entry entry, String proof);

  Response tooMany(Duration pause);

  /// Something of ours isn't ready.
  Response unavailable();
}
