package dk.blogstafet.local.template;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Notes what functions ask of AWS. The SDK makes one for every client in this process, for it is
/// named among its interceptors (`execution.interceptors` beside the tests), and a handler makes
/// its clients when it is made: so whoever makes this one is whose calls it sees.
public final class RightsRecorder implements ExecutionInterceptor {
  private static final Set<Right> USED = ConcurrentHashMap.newKeySet();

  private final Optional<String> function;

  /// For the client that is being made.
  public RightsRecorder() {
    this.function =
        StackWalker.getInstance()
            .walk(frames ->
                frames
                    .map(StackWalker.StackFrame::getClassName)
                    .flatMap(type -> Rights.function(type).stream())
                    .findFirst());
  }

  /// What functions have asked for since the process started.
  static Set<Right> used() {
    return Set.copyOf(USED);
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    function.ifPresent(name -> USED.addAll(Rights.of(name, context.request())));
  }
}
