package dk.blogstafet.gateway.signature;

import java.time.Instant;

/// How far a signature's time may lie from ours, in whole seconds, both ends included.
public final class Window {
  public static final int SECONDS_BACK = 300;
  public static final int SECONDS_AHEAD = 60;

  private Window() {}

  static void check(Parameters parameters, Instant now) throws Refused {
    var seconds = now.getEpochSecond();
    var isIn =
        parameters.created() >= seconds - SECONDS_BACK
            && parameters.created() <= seconds + SECONDS_AHEAD
            && parameters.expires().orElse(Long.MAX_VALUE) > seconds;
    if (!isIn) {
      throw new Refused(new Rejection.Expired(Instant.ofEpochSecond(seconds)));
    }
  }
}
