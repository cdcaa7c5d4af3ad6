package dk.blogstafet.catchuppages;

import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.LogEvent;
import dk.blogstafet.gateway.LogFields;
import dk.blogstafet.gateway.Metric;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/// Requests what readers request, at the site's public address: through DNS, the certificate, the
/// CDN and its function, to a page and to the API. CloudFront's own metrics exist in us-east-1
/// only, where alarms of stacks in other regions can't use them.
final class SiteProbe {
  private static final List<String> ADDRESSES = List.of("/", "/api/relays");
  private static final int OK = 200;

  /// The timeout of a response with its body. The client's own timeouts end with the headers.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final URI site;
  private final Supplier<HttpClient> clients;
  private final InstantSource clock;

  /// Creates a probe of a site.
  ///
  /// @param clients creates a client for each run, because a connection doesn't survive the minute
  ///   in which Lambda freezes the environment. It must not follow redirects: a redirect means that
  ///   the page isn't there
  SiteProbe(URI site, Supplier<HttpClient> clients, InstantSource clock) {
    this.site = site;
    this.clients = clients;
    this.clock = clock;
  }

  /// Returns a probe of a site; empty without an address, as on a local machine.
  static Optional<SiteProbe> of(String address, InstantSource clock) {
    return address.isEmpty()
        ? Optional.empty()
        : Optional.of(new SiteProbe(URI.create(address), HttpClient::newHttpClient, clock));
  }

  /// Counts the addresses that don't return 200, and the remaining days of the certificate.
  void run(Log log) {
    try (var client = clients.get()) {
      for (var address : ADDRESSES) {
        log.count(Metric.SITE_FAILURES, isAnswered(client, site.resolve(address), log) ? 0 : 1);
      }
      client.shutdownNow();
    }
  }

  private boolean isAnswered(HttpClient client, URI address, Log log) {
    var request = HttpRequest.newBuilder(address).build();
    var answer = client.sendAsync(request, BodyHandlers.discarding());
    try {
      return isGood(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS), log);
    } catch (ExecutionException failure) {
      return failed(failure.getCause() == null ? failure : failure.getCause(), log);
    } catch (TimeoutException slow) {
      return failed(slow, log);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return failed(stopping, log);
    }
  }

  private static boolean failed(Throwable failure, Log log) {
    log.info(LogEvent.SITE_FAILED, LogFields.NONE.code(failure.getClass().getSimpleName()));
    return false;
  }

  private boolean isGood(HttpResponse<?> answer, Log log) {
    if (answer.uri().getPath().equals("/")) {
      var days = answer.sslSession().map(this::days).orElse(OptionalLong.empty());
      days.ifPresent(it -> log.count(Metric.CERTIFICATE_DAYS, it));
    }
    var isGood = answer.statusCode() == OK;
    if (!isGood) {
      log.info(LogEvent.SITE_FAILED, LogFields.NONE.status(answer.statusCode()));
    }
    return isGood;
  }

  private OptionalLong days(SSLSession session) {
    try {
      return session.getPeerCertificates()[0] instanceof X509Certificate own
          ? OptionalLong.of(
              Duration.between(clock.instant(), own.getNotAfter().toInstant()).toDays())
          : OptionalLong.empty();
    } catch (SSLPeerUnverifiedException _) {
      return OptionalLong.empty();
    }
  }
}
