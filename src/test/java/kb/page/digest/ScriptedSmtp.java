package kb.page.digest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that says one thing otherwise than others: to one command, or, to "LETTER", after
 * it has the letter. Where that is empty it hangs up.
 */
final class ScriptedSmtp implements AutoCloseable {

  private final ServerSocket door;
  private final String command;
  private final String answer;
  private final AtomicInteger letters = new AtomicInteger();
  private final Thread thread;
  private volatile Socket caller = new Socket();

  ScriptedSmtp(int port, String command, String answer) throws IOException {
    this.door = new ServerSocket(port);
    this.command = command;
    this.answer = answer;
    this.thread = Thread.ofPlatform().daemon().name("smtp").start(this::serve);
  }

  /** How many letters it has. */
  int letters() {
    return letters.get();
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket next = door.accept()) {
        caller = next;
        talk(next);
      } catch (IOException e) {
        // the caller is gone, or we are
      }
    }
  }

  private void talk(Socket with) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(with.getInputStream(), StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(with.getOutputStream(), true, StandardCharsets.UTF_8);
    out.print("220 ready\r\n");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String said = line.toUpperCase(Locale.ROOT);
      String usual = said.startsWith("DATA") ? "354 go on" : "250 fine";
      boolean otherwise = said.startsWith(command);
      out.print((otherwise ? answer : usual) + "\r\n");
      if (said.startsWith("DATA") && !otherwise) {
        while (!".".equals(in.readLine())) {
          // the letter itself
        }
        letters.incrementAndGet();
        if (command.equals("LETTER")) {
          return;
        }
        out.print("250 taken\r\n");
      }
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    caller.close();
    try {
      thread.join(); // the port is free then
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
