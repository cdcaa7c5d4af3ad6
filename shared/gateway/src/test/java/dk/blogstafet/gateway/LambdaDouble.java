package dk.blogstafet.gateway;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Stands in for the runtime: names the invocation and keeps what is logged. A line that tells who
/// a reader is, or opens a door, fails the test that logs it.
public final class LambdaDouble implements Context, LambdaLogger {
  private final List<String> lines = new ArrayList<>();
  private final Discretion discretion;

  /// Takes no address, token or reader's name.
  public LambdaDouble() {
    this(new Discretion());
  }

  /// Takes what a test names neither.
  public LambdaDouble(Discretion discretion) {
    this.discretion = discretion;
  }

  /// What was logged, line by line.
  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void log(String message) {
    discretion.check(message);
    lines.add(message);
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
