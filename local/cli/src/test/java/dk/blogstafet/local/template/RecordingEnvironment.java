package dk.blogstafet.local.template;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.lang.reflect.InvocationTargetException;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// An environment that records which variables a function reads when its handler is created.
final class RecordingEnvironment extends AbstractMap<String, String> {
  private final Map<String, String> values;
  private final Set<String> read = new TreeSet<>();

  private RecordingEnvironment(Map<String, String> values) {
    this.values = values;
  }

  /// The variables that a handler read when it was created.
  ///
  /// @param refusal why it could not be created; empty if it could
  record EnvironmentReads(Set<String> read, String refusal) {}

  /// Creates a handler and returns the variables that it read.
  ///
  /// @throws ReflectiveOperationException if there is no such handler
  static EnvironmentReads of(String handler, Map<String, String> values)
      throws ReflectiveOperationException {
    var environment = new RecordingEnvironment(values);
    var type = Class.forName(handler.split("::", 2)[0]).asSubclass(RequestStreamHandler.class);
    try {
      var _ = type.getConstructor(Map.class).newInstance(environment);
      return new EnvironmentReads(environment.read, "");
    } catch (InvocationTargetException refusal) {
      return new EnvironmentReads(environment.read, String.valueOf(refusal.getCause()));
    }
  }

  @Override
  public @Nullable String get(Object key) {
    read.add(key.toString());
    return values.get(key);
  }

  @Override
  public String getOrDefault(Object key, String otherwise) {
    var value = get(key);
    return value == null ? otherwise : value;
  }

  @Override
  public boolean containsKey(Object key) {
    return get(key) != null;
  }

  /// Reading everything at once can't be recorded.
  @Override
  public Set<Entry<String, String>> entrySet() {
    throw new UnsupportedOperationException("Read one variable at a time");
  }
}
