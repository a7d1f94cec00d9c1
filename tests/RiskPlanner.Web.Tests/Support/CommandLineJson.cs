using System.Text.Json;
using RiskPlanner.Cli;

namespace RiskPlanner.Web.Tests.Support;

/// <summary>What the command line answers for a plan, as JSON.</summary>
internal static class CommandLineJson
{
    /// <summary>The answer of a verb.</summary>
    public static async Task<JsonElement> OfAsync(string verb, string plan, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("riskplanner-web-tests-");
        try
        {
            var file = Path.Combine(folder.FullName, "plan.yaml");
            await File.WriteAllTextAsync(file, plan);
            using var output = new StringWriter();
            using var error = new StringWriter();
            var code = await RiskPlannerCommandLine.RunAsync([verb, file, .. options, "--format", "json"], new CommandLineHost(output, error, new ManualClock()));
            Assert.True(code is 0 or 1, error.ToString());
            using var json = JsonDocument.Parse(output.ToString());
            return json.RootElement.Clone();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
