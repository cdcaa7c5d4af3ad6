package dk.blogstafet.local.backends;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.GetAccountRequest;
import software.amazon.awssdk.services.sesv2.model.GetAccountResponse;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/// A client that sends mails through a local server, and reads its mailbox.
record MailClient(URI server, SesV2Client ses, HttpClient http) implements AutoCloseable {
  static MailClient of(MailServer server) {
    var keys = AwsBasicCredentials.create("test", "test");
    var ses =
        SesV2Client.builder()
            .endpointOverride(server.endpoint())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(StaticCredentialsProvider.create(keys))
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(once -> once.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build();
    return new MailClient(server.endpoint(), ses, HttpClient.newHttpClient());
  }

  GetAccountResponse account() {
    return ses.getAccount(GetAccountRequest.builder().build());
  }

  String send(String to, String subject, String html) {
    return ses.sendEmail(mail(to, subject, html)).messageId();
  }

  static SendEmailRequest mail(String to, String subject, String html) {
    return SendEmailRequest.builder()
        .fromEmailAddress("Blogstafet <nyhedsbrev@stafet.example>")
        .destination(destination -> destination.toAddresses(to))
        .content(content ->
            content.simple(message ->
                message
                    .subject(utf8(subject))
                    .body(body -> body.text(utf8("Kære læser")).html(utf8(html)))
                    .headers(header("X-Test", "1"))))
        .build();
  }

  static MessageHeader header(String name, String value) {
    return MessageHeader.builder().name(name).value(value).build();
  }

  static Content utf8(String text) {
    return Content.builder().data(text).charset("UTF-8").build();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String body, Map<String, String> headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(server.resolve("/v2/email/outbound-emails"))
            .POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return http.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    ses.close();
    http.close();
  }
}
