package planted;

import org.mockito.Mockito;

final class MockedWeather {

  Runnable weather() {
    return Mockito.mock(Runnable.class);
  }
}
