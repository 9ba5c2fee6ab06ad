package io.guildhall.server.bench;

import io.guildhall.server.launcher.GuildhallStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What the application server, the database and the benchmark itself use of the machine. */
final class Processes {
    private final GuildhallStack stack;
    private final ProcessHandle database;

    Processes(GuildhallStack stack, Behind behind) {
        this.stack = stack;
        this.database = postmaster(behind);
    }

    /** Processor time so far. */
    record Cpu(Duration server, Duration database, Duration client) {
        /** What went by between that time and this. */
        Cpu since(Cpu earlier) {
            return new Cpu(
                    server.minus(earlier.server), database.minus(earlier.database), client.minus(earlier.client));
        }
    }

    /**
     * Memory of the application server after a full collection.
     *
     * @param resident what the operating system gave it beside the files it reads (those of the index), in MB
     * @param live what its objects need, in MB
     */
    record Memory(double resident, double live) {}

    Cpu cpu() {
        Duration backends = Stream.concat(Stream.of(database), database.children())
                .map(Processes::time)
                .reduce(Duration.ZERO, Duration::plus);
        return new Cpu(time(stack.application()), backends, time(ProcessHandle.current()));
    }

    Memory memory() {
        long pid = stack.application().pid();
        try {
            List<String> histogram = output("GC.class_histogram", pid);
            String[] total = histogram.get(histogram.size() - 1).trim().split("\\s+");
            return new Memory(resident(pid), Long.parseLong(total[2]) / 1e6);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The kernel tells in kB; elsewhere nobody does, and the answer is 0. */
    private static double resident(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("RssAnon:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6)
                .findFirst()
                .orElse(0);
    }

    /** Of the virtual machine's own diagnosis; a histogram collects all garbage first. */
    private static List<String> output(String command, long pid) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        List<String> lines =
                jcmd.inputReader().lines().filter(line -> !line.isBlank()).toList();
        if (jcmd.onExit().join().exitValue() != 0) {
            throw new IOException(String.join("\n", lines));
        }
        return lines;
    }

    private static Duration time(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static ProcessHandle postmaster(Behind behind) {
        try (Connection connection = behind.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
