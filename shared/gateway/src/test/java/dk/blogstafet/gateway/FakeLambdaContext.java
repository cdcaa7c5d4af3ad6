package dk.blogstafet.gateway;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Stands in for the runtime: names the invocation and keeps what is logged. A line that tells who
/// a reader is, or opens a door, fails the test that logs it.
public final class FakeLambdaContext implements Context, LambdaLogger {
  private static final String NUMBERS = "{\"_aws\":";

  private final List<String> lines = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();
  private final List<LogLevel> levels = new ArrayList<>();
  private final LogPrivacyCheck check;

  /// Takes no address, token or reader's name.
  public FakeLambdaContext() {
    this(new LogPrivacyCheck());
  }

  /// Takes what a test names neither.
  public FakeLambdaContext(LogPrivacyCheck logPrivacyCheck) {
    this.check = logPrivacyCheck;
  }

  /// What was logged, line by line, but for numbers.
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /// The lines that CloudWatch reads numbers from.
  public List<String> numbers() {
    return List.copyOf(numbers);
  }

  /// What a number came to in all calls.
  public long counted(Metric metric) {
    var number = Pattern.compile('"' + metric.label() + "\":(\\d+)");
    return numbers.stream()
        .flatMap(line -> number.matcher(line).results())
        .mapToLong(it -> Long.parseLong(it.group(1)))
        .sum();
  }

  /// The levels of all lines.
  public List<LogLevel> levels() {
    return List.copyOf(levels);
  }

  @Override
  public void log(byte[] message, LogLevel level) {
    levels.add(level);
    log(message);
  }

  @Override
  public void log(String message) {
    check.check(message);
    (message.startsWith(NUMBERS) ? numbers : lines).add(message);
  }

  @Override
  public void log(byte[] message) {
    log(new String(message, StandardCharsets.UTF_8));
  }

  @Override
  public String getAwsRequestId() {
    return "invocation-1";
  }

  @Override
  public String getLogGroupName() {
    return "group";
  }

  @Override
  public String getLogStreamName() {
    return "stream";
  }

  @Override
  public String getFunctionName() {
    return "TestFunction";
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:eu-north-1:123456789012:function:TestFunction";
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw new UnsupportedOperationException("No function of ours asks for it");
  }

  @Override
  public ClientContext getClientContext() {
    throw new UnsupportedOperationException("No function of ours asks for it");
  }

  @Override
  public int getRemainingTimeInMillis() {
    return 10_000;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1024;
  }

  @Override
  public LambdaLogger getLogger() {
    return this;
  }
}
