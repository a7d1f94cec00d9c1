using System.Text;
using RiskPlanner.Application.Documents;
using RiskPlanner.Interchange;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Tables.Pairs;

namespace RiskPlanner.Application.Threats;

/// <summary>
/// Hashes what tables were derived from: titles, rows with their events and targets, free attributes, and the micro-plan of
/// every column as a plan file. Two reports with one hash asked the same question.
/// </summary>
internal static class DefinitionHash
{
    public static string Of(IReadOnlyList<PairTableDefinition> definitions) => DocumentJson.Sha256(Encoding.UTF8.GetBytes(
        string.Join('\n', definitions.Select(definition => $"{definition.Id} {Of([definition.SingleEvents])}"))));

    public static string Of(IReadOnlyList<ThreatTableDefinition> definitions)
    {
        var text = new StringBuilder();
        foreach (var definition in definitions)
        {
            text.Append(definition.Title).Append('\n');
            foreach (var method in definition.Methods)
            {
                var plan = MicroPlan.Of(method, definition.Settings);
                text.Append(PlanFile.Write(plan)).Append('\n');
                foreach (var row in definition.Rows)
                    text.Append($"{row.Title}: {row.Threat.Kind} {string.Join(' ', row.Targets(plan, plan.DataSets[0]))}\n");
            }

            foreach (var attribute in definition.FreeAttributes) text.Append($"{attribute.Id}: {attribute.WhenTrue}\n");
        }

        return DocumentJson.Sha256(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
