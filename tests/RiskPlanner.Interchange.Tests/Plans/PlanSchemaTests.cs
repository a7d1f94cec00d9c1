using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace RiskPlanner.Interchange.Tests;

/// <summary>The committed JSON schema, judged by a checker that knows nothing of this program.</summary>
public sealed class PlanSchemaTests
{
    private static readonly (string Piece, string Replacement)[] BadForms =
    [
        ("schema: 1", "schema: 2"),
        ("name: Small", "name: Small\nowner: me"),
        ("name: Small\n", ""),
        ("kind: vault", "kind: valut"),
        ("level: '3.1'", "level: 3.1"),
        ("keep: 60", "keep: '60'"),
        ("keep: 60", "keep: 0"),
        ("from: 2026-01-01T00:00:00Z", "from: 2026-01-01"),
        ("schedule: {every: P1D}", "schedule: {every: -P1D}"),
        ("schedule: {every: P1D}", "schedule: {every: P}"),
        ("schedule: {every: P1D}", "schedule: {}"),
        ("schedule: {every: P1D}", "schedule: {every: P1D, dates: [2026-01-01T00:00:00Z]}"),
        ("schedule: {every: P1D}", "schedule: {first: 2026-01-01T00:00:00Z, dates: [2026-01-01T00:00:00Z]}"),
        ("sites: [PROD]", "sites: []"),
        ("volume: PRD001", "volume: PRD0001"),
        ("volume: PRD001", "volume: [PRD001]"),
        ("volume: PRD001", "volume:"),
        ("keyLabel: DSET.PRIM.KEY001", "keyLabel: dset.prim.key001"),
        ("name: PAYROLL.MASTER", "name: PAYROLL..MASTER"),
        ("name: Small", "name: Small\ncurrency: Euro"),
        ("criticality: vital", "criticality: vital, dataValue: -1"),
        ("criticality: vital", "criticality: vital, dataValue: '1'"),
        ("criticality: vital", "criticality: vital, rpo: one day"),
        ("schedule: {every: P1D}", "schedule: {every: P1D}\n    appliesTo: [PAYROLL.**X]"),
        ("level: '3.1'", "levelChanges: [{at: 2026-02-01T00:00:00Z}]"),
        ("purpose: backup", "newValues: 2026-02-01T00:00:00Z"),
        ("applications:", "dataSetProfiles: [{profile: PAYROLL.**, readers: [NINECHARS]}]\napplications:"),
        ("applications:", "keyProfiles: [{profile: .DSET}]\napplications:"),
        ("applications:", "dataClasses: [{name: NINECHARS}]\napplications:"),
        ("applications:", "transfers: [{name: T, method: SFTP, dataSets: [A], to: them}]\napplications:"),
    ];

    [AjvFact]
    public void The_schema_takes_the_sample_and_refuses_every_bad_form_that_the_reader_refuses()
    {
        var bad = BadForms.Select(form => SamplePlan.With(form.Piece, form.Replacement)).ToList();
        Assert.All(bad, text => Assert.NotEmpty(PlanFile.Read(text).Faults));

        var verdicts = Ask("schema/plan-1.schema.json", [Repository.Read("samples/payroll-two-sites.yaml"), Repository.Read("tests/RiskPlanner.Interchange.Tests/Plans/every-key.yaml"), SamplePlan.Text, .. bad]);

        Assert.Equal([true, true, true, .. bad.Select(_ => false)], verdicts);
    }

    internal static List<bool> Ask(string schema, IEnumerable<string> yamls)
    {
        const string Script = """
            const Ajv = require(process.argv[1]);
            const input = JSON.parse(require('fs').readFileSync(0, 'utf8'));
            const validate = new Ajv({ strict: true, strictRequired: false, validateFormats: false }).addVocabulary(['x-forPeople']).compile(input.schema);
            console.log(JSON.stringify(input.documents.map(document => validate(document))));
            """;
        var start = new ProcessStartInfo("node", ["-e", Script, Path.Combine(AjvFactAttribute.AjvFolder, "dist", "2020.js")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        node.StandardInput.Write(new JsonObject
        {
            ["schema"] = JsonNode.Parse(Repository.Read(schema)),
            ["documents"] = new JsonArray([.. yamls.Select(yaml => ToJson(DocumentReader.Read(yaml, new PlaceCollector())!.Root))]),
        }.ToJsonString());
        node.StandardInput.Close();
        var answer = node.StandardOutput.ReadToEnd();
        var complaint = node.StandardError.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, complaint);
        return [.. JsonNode.Parse(answer)!.AsArray().Select(verdict => verdict!.GetValue<bool>())];
    }

    private static JsonNode? ToJson(DocumentNode node) => node switch
    {
        { Kind: DocumentNodeKind.List } => new JsonArray([.. node.Items.Select(ToJson)]),
        { Kind: DocumentNodeKind.Mapping } => new JsonObject(node.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, ToJson(entry.Value)))),
        { Type: CoreType.Integer } => long.Parse(node.Text, CultureInfo.InvariantCulture),
        { Type: CoreType.Float } => double.Parse(node.Text, CultureInfo.InvariantCulture),
        { Type: CoreType.Boolean } => node.Text == "true",
        { Type: CoreType.Nothing } => null,
        _ => node.Text,
    };
}
