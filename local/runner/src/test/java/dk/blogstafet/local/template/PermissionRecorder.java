package dk.blogstafet.local.template;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Notes what functions ask of AWS. The SDK makes one for every client in this process, for it is
/// named among its interceptors (`execution.interceptors` beside the tests), and a handler makes
/// its clients when it is made: so whoever makes this one is whose calls it sees.
public final class PermissionRecorder implements ExecutionInterceptor {
  private static final Set<IamPermission> USED = ConcurrentHashMap.newKeySet();

  private static final ThreadLocal<OperatorUse> OPERATOR = new ThreadLocal<>();

  private final Optional<String> function;
  private final Optional<OperatorUse> operator = Optional.ofNullable(OPERATOR.get());

  /// For the client that is being made.
  public PermissionRecorder() {
    this.function =
        StackWalker.getInstance()
            .walk(frames ->
                frames
                    .map(StackWalker.StackFrame::getClassName)
                    .flatMap(type -> RequiredPermissions.function(type).stream())
                    .findFirst());
  }

  /// What functions have asked for since the process started.
  static Set<IamPermission> used() {
    return Set.copyOf(USED);
  }

  /// What a command asks for that this thread gives, as `s3:GetObject PagesBucket`.
  public static Set<String> during(String command, Runnable task) {
    var operator = new OperatorUse(command, ConcurrentHashMap.newKeySet());
    OPERATOR.set(operator);
    try {
      task.run();
    } finally {
      OPERATOR.remove();
    }
    return Set.copyOf(operator.used());
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    function.ifPresent(name -> USED.addAll(RequiredPermissions.of(name, context.request())));
    operator.ifPresent(it -> it.note(context.request()));
  }

  /// A command that an operator gives, and what it asked for.
  private record OperatorUse(String command, Set<String> used) {
    void note(SdkRequest request) {
      RequiredPermissions.of(command, request)
          .forEach(it -> used.add(it.action() + " " + it.resource()));
    }
  }
}
