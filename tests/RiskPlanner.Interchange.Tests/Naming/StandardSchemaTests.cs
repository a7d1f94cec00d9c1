namespace RiskPlanner.Interchange.Tests;

/// <summary>The committed JSON schema of standards, judged by a checker that knows nothing of this program.</summary>
public class StandardSchemaTests
{
    private const string Sound = "standard: 1\nname: A\npatterns:\n  - A.{app}\n";

    private static readonly string[] Bad =
    [
        "standard: 2\nname: A\npatterns: [A]\n",
        "standard: 1\npatterns: [A]\n",
        "standard: 1\nname: A\npatterns: []\n",
        "standard: 1\nname: A\npatterns: [{text: A}]\n",
        Sound + "owner: me\n",
        Sound + "parts: [{name: 1x, digits: 3}]\n",
        Sound + "parts: [{name: x, digits: '3'}]\n",
        Sound + "purposes: [{value: PRIM, means: [spare]}]\n",
        Sound + "ignore: [{mask: a, why: b}]\n",
        Sound + "ignore: [{mask: A}]\n",
        Sound + "exceptions: [{mask: A, why: b, until: 31.12.2026}]\n",
        Sound + "rules: [{rule: RP13}]\n",
        Sound + "rules: [{rule: RP0013, severity: fatal}]\n",
        Sound + "teamRules: [{id: 1A, must: A, message: b, expected: c}]\n",
    ];

    [AjvFact]
    public void The_schema_takes_the_samples_and_refuses_what_the_reader_refuses()
    {
        Assert.All(Bad, text => Assert.NotEmpty(StandardFile.Read(text).Faults));
        var samples = Directory.GetFiles(Repository.PathOf("samples/standards"), "*.yaml").Select(File.ReadAllText).ToList();
        Assert.True(samples.Count >= 4);

        var verdicts = PlanSchemaTests.Ask("schema/standard-1.schema.json", [Sound, .. samples, .. Bad]);

        Assert.Equal([true, .. samples.Select(_ => true), .. Bad.Select(_ => false)], verdicts);
    }
}
