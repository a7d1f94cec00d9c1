namespace RiskPlanner.Cli.Input;

/// <summary>Whether what a verb is told to read is a file: said in one way by all of them.</summary>
internal static class InputFile
{
    /// <summary>Whether a file is there; otherwise that it is not, or is a folder, is said on standard error.</summary>
    /// <param name="host">Where it is said.</param>
    /// <param name="file">The file.</param>
    /// <param name="expected">What is expected, as the end of a sentence.</param>
    public static async Task<bool> ExistsAsync(CommandLineHost host, string file, string expected)
    {
        if (File.Exists(file)) return true;
        var what = Directory.Exists(file) ? "this is a folder" : "there is no such file";
        await host.Error.WriteLineAsync($"riskplanner: {file}: {what}. Expected: {expected}.");
        return false;
    }
}
