package dk.blogstafet.local.editing.sending;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dk.blogstafet.local.editing.secret.EditorKeyPair;
import dk.blogstafet.local.i18n.CommandMessages;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/// Sends requests to a site and retries them unchanged while it is busy or the connection breaks,
/// until the time is up. If the site reports that this machine's clock is wrong, its time is used,
/// once.
public final class ApiClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BAD = 400;
  private static final int BUSY = 409;
  private static final int TOO_MANY = 429;
  private static final int BROKEN = 500;

  private final SiteAddress site;
  private final HttpTransport transport;
  private final RetryBackoff.RetryBudget budget;
  private final Consumer<String> watcher;
  private final CommandMessages messages;
  private Clock clock;
  private boolean isClockRight;

  /// @param clock gives the time of signatures
  /// @param watcher is told about retries
  public ApiClient(
      SiteAddress site,
      HttpTransport httpTransport,
      Clock clock,
      RetryBackoff.RetryBudget retryBudget,
      Consumer<String> watcher,
      CommandMessages commandMessages) {
    this.site = site;
    this.transport = httpTransport;
    this.clock = clock;
    this.budget = retryBudget;
    this.watcher = watcher;
    this.messages = commandMessages;
  }

  /// Reads something public.
  public ApiResult read(String path) {
    return ask(() -> transport.ask("GET", path, Map.of(), new byte[0]), false);
  }

  /// Reads with a key.
  public ApiResult read(EditorKeyPair key, String path) {
    return ask(
        () ->
            transport.ask(
                "GET", path, key.signer(clock).read("GET", site.authority(), path), new byte[0]),
        false);
  }

  /// Sends an upload, with retries.
  public ApiResult send(EditorKeyPair key, PendingUpload upload) {
    var body = upload.body().getBytes(StandardCharsets.UTF_8);
    return ask(
        () -> {
          var fields =
              key.signer(clock)
                  .write(upload.method(), site.authority(), upload.path(), upload.name(), body);
          return transport.ask(upload.method(), upload.path(), fields, body);
        },
        true);
  }

  /// Sends a picture, with retries. Storing a picture twice is storing it once, so the upload needs
  /// no note on the disk.
  public ApiResult send(EditorKeyPair key, PictureUpload upload) {
    var name = UUID.randomUUID().toString();
    return ask(
        () -> {
          var fields =
              key.signer(clock)
                  .write(
                      "POST",
                      site.authority(),
                      upload.path(),
                      name,
                      upload.mediaType(),
                      upload.content());
          return transport.ask("POST", upload.path(), fields, upload.content());
        },
        true);
  }

  private ApiResult ask(ApiCall call, boolean isChange) {
    var backoff = new RetryBackoff(budget);
    while (true) {
      switch (attempt(call, backoff.isFirst())) {
        case CallAttempt.FinalAnswer(var apiResult) -> {
          return apiResult;
        }
        case CallAttempt.RetryLater(var reason, var retryAfter) -> {
          if (!backoff.hasTime(retryAfter)) {
            return new ApiResult.NoAnswer(reason, isChange);
          }
          watcher.accept(messages.text("site.retrying", reason));
          backoff.pause(retryAfter);
        }
        case CallAttempt.ClockSkew(var now) -> {
          watcher.accept(messages.text("site.clock"));
          clock = Clock.offset(clock, Duration.between(clock.instant(), now));
          isClockRight = true;
        }
      }
    }
  }

  private CallAttempt attempt(ApiCall call, boolean isFirst) {
    try {
      return read(call.ask());
    } catch (ConnectException | UnknownHostException unreachable) {
      var reason = messages.text("site.unreachable", site);
      return isFirst
          ? new CallAttempt.FinalAnswer(new ApiResult.NoAnswer(reason, false))
          : new CallAttempt.RetryLater(reason, "");
    } catch (IOException brokenOff) {
      return new CallAttempt.RetryLater(messages.text("site.broken-off", site), "");
    }
  }

  private CallAttempt read(HttpTransport.TransportReply reply) {
    var status = reply.status();
    var retryAfter = reply.retryAfter().orElse("");
    var isBusy = status == BUSY && !retryAfter.isEmpty();
    if (status >= BROKEN || status == TOO_MANY || isBusy) {
      return new CallAttempt.RetryLater(
          messages.text("site.busy", site, Integer.toString(status)), retryAfter);
    }
    var body = json(reply.body());
    if (status < BAD && body.isObject()) {
      return new CallAttempt.FinalAnswer(new ApiResult.Done(body));
    }
    var refused = new ApiResult.Refused(status, body);
    return refused.code().equals("signature-expired") && !isClockRight && body.has("now")
        ? new CallAttempt.ClockSkew(Instant.ofEpochSecond(body.path("now").asLong()))
        : new CallAttempt.FinalAnswer(refused);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException other) {
      return MissingNode.getInstance();
    }
  }

  /// One attempt.
  private interface ApiCall {
    HttpTransport.TransportReply ask() throws IOException;
  }

  /// The result of one attempt.
  private sealed interface CallAttempt {
    /// The site answered.
    record FinalAnswer(ApiResult result) implements CallAttempt {}

    /// The site is busy, or didn't answer.
    record RetryLater(String reason, String retryAfter) implements CallAttempt {}

    /// This machine's clock is too far from the site's.
    record ClockSkew(Instant now) implements CallAttempt {}
  }
}
