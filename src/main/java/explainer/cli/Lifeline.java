package explainer.cli;

/**
 * Ends a process that another one started for its own sake when that one is gone. Whoever stops the other one politely
 * ends both; one that is killed can't hand it on.
 */
final class Lifeline {

    private static final String STARTED_BY = "explainer.started-by";
    private static final int MOMENT = 500;

    private Lifeline() {
    }

    /** What to start a Java machine with that is to end with this one. */
    static String option() {
        return "-D" + STARTED_BY + "=" + ProcessHandle.current().pid();
    }

    /** Watches the process that started this one, where it is to end with that; the shutdown is the ordinary one. */
    static void hold() {
        String starter = System.getProperty(STARTED_BY);
        if (starter == null) {
            return;
        }
        Thread watch = new Thread(() -> {
            String parent = parent();
            if (parent.isEmpty()) {
                return; // a system that does not tell
            }
            try {
                for (; parent.equals(starter); parent = parent()) {
                    Thread.sleep(MOMENT);
                }
                System.exit(ExitCode.INTERNAL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "lifeline");
        watch.setDaemon(true);
        watch.start();
    }

    /** An orphan is given another parent, or none. */
    private static String parent() {
        return ProcessHandle.current().parent().map(handle -> String.valueOf(handle.pid())).orElse("");
    }
}
