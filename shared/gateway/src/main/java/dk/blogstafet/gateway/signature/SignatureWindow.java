package dk.blogstafet.gateway.signature;

import java.time.Instant;

/// How far a signature's time may differ from the server's, in whole seconds, both ends included.
public final class SignatureWindow {
  public static final int SECONDS_BACK = 300;
  public static final int SECONDS_AHEAD = 60;

  private SignatureWindow() {}

  static void check(SignatureParameters parameters, Instant now) throws SignatureRejectedException {
    var seconds = now.getEpochSecond();
    var isIn =
        parameters.created() >= seconds - SECONDS_BACK
            && parameters.created() <= seconds + SECONDS_AHEAD
            && parameters.expires().orElse(Long.MAX_VALUE) > seconds;
    if (!isIn) {
      throw new SignatureRejectedException(
          new SignatureRejection.Expired(Instant.ofEpochSecond(seconds)));
    }
  }
}
