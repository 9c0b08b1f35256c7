package org.amana;

import java.lang.reflect.Constructor;
import org.amana.platform.node.Node;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Hands the node to each command whose constructor asks for it. */
record CommandFactory(Node node) implements IFactory {

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0].equals(Node.class)) {
        constructor.setAccessible(true);
        return type.cast(constructor.newInstance(node));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
