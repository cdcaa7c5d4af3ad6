package dk.blogstafet.local.template;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Records the requests of functions to AWS. The SDK creates one for every client in this process,
/// because it is named among its interceptors (`execution.interceptors` beside the tests), and a
/// handler creates its clients in its constructor: so the calling class tells which function a
/// recorder belongs to.
public final class PermissionRecorder implements ExecutionInterceptor {
  private static final Set<IamPermission> USED = ConcurrentHashMap.newKeySet();

  private static final ThreadLocal<OperatorUse> OPERATOR = new ThreadLocal<>();

  private final Optional<String> function;
  private final Optional<OperatorUse> operator = Optional.ofNullable(OPERATOR.get());

  /// Called while a client is created.
  public PermissionRecorder() {
    this.function =
        StackWalker.getInstance()
            .walk(frames ->
                frames
                    .map(StackWalker.StackFrame::getClassName)
                    .flatMap(type -> RequiredPermissions.function(type).stream())
                    .findFirst());
  }

  /// Returns the permissions that functions have used since the process started.
  static Set<IamPermission> used() {
    return Set.copyOf(USED);
  }

  /// Returns the permissions that a command uses in this thread, such as `s3:GetObject
  /// PagesBucket`.
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

  /// An operator's command, and the permissions that it used.
  private record OperatorUse(String command, Set<String> used) {
    void note(SdkRequest request) {
      RequiredPermissions.of(command, request)
          .forEach(it -> used.add(it.action() + " " + it.resource()));
    }
  }
}
