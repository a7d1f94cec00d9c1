namespace RiskPlanner.Interchange.Tests;

/// <summary>A test that asks ajv, a JSON schema checker of somebody else's; a visible skip where it is not installed, in CI a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AjvFactAttribute : FactAttribute
{
    public AjvFactAttribute()
    {
        if (!Directory.Exists(AjvFolder) && !Repository.IsInCi)
            Skip = "Needs node and ajv: npm install --no-save --prefix artifacts/ajv ajv@8.17.1";
    }

    /// <summary>Where the checker's package is looked for.</summary>
    internal static string AjvFolder => Repository.PathOf("artifacts/ajv/node_modules/ajv");
}
