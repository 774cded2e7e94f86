package dev.filmwright.samples.cli.workflow;

import dev.filmwright.samples.cli.jobs.JobText;
import dev.filmwright.server.WorkflowProblem;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a graph, in lines and as JSON. */
final class Problems {
    private Problems() {}

    static void print(List<WorkflowProblem> problems, PrintWriter out) {
        for (WorkflowProblem problem : problems) {
            String node = problem.node().isEmpty() ? "" : "node " + problem.node() + " (" + problem.type() + ")";
            String place = problem.input().isEmpty() ? node : node + "." + problem.input();
            out.println(JobText.oneLine((place.isEmpty() ? "" : place + ": ") + problem.message()));
        }
        out.flush();
    }

    static ObjectNode json(List<WorkflowProblem> problems) {
        ObjectNode json = JobText.object();
        ArrayNode list = json.putArray("problems");
        for (WorkflowProblem problem : problems) {
            list.addObject()
                    .put("node", problem.node())
                    .put("type", problem.type())
                    .put("input", problem.input())
                    .put("message", problem.message());
        }
        return json;
    }
}
