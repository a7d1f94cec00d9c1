namespace RiskPlanner.Interchange.Tests;

/// <summary>A test that asks Microsoft's SARIF multitool; a visible skip where it is not installed, in CI a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SarifToolFactAttribute : FactAttribute
{
    public SarifToolFactAttribute()
    {
        if (!File.Exists(Tool) && !Repository.IsInCi)
            Skip = "Needs node and the SARIF multitool: npm install --no-save --prefix artifacts/sarif @microsoft/sarif-multitool@5.7.0";
    }

    /// <summary>Where the tool is looked for.</summary>
    internal static string Tool => Repository.PathOf("artifacts/sarif/node_modules/.bin/sarif-multitool");

    /// <summary>The schema of SARIF 2.1.0 that comes with it.</summary>
    internal static string Schema => Repository.PathOf("artifacts/sarif/node_modules/@microsoft/sarif-multitool-linux/sarif-2.1.0.json");
}
