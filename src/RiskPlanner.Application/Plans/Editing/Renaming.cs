using System.Text.Json.Nodes;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>Lets references follow what is renamed.</summary>
internal static class Renaming
{
    /// <summary>The content with each reference to an item of a section under its new name; null when there is none.</summary>
    public static JsonObject? Follow(PlanSection section, JsonObject content, string renamedSection, string from, string to)
    {
        var changed = content.DeepClone().AsObject();
        return FollowAll(section.Fields, changed, renamedSection, from, to) ? changed : null;
    }

    private static bool FollowAll(IReadOnlyList<FieldForm> fields, JsonObject owner, string section, string from, string to)
    {
        var followed = false;
        foreach (var field in fields) followed |= Follow(field, owner, section, from, to);
        return followed;
    }

    private static bool Follow(FieldForm field, JsonObject owner, string section, string from, string to)
    {
        switch (owner[field.Key])
        {
            case JsonArray list:
                return FollowList(field, list, section, from, to);
            case JsonObject inner:
                return FollowAll(field.Fields, inner, section, from, to);
            case JsonValue value when Refers(field, section, value, from):
                owner[field.Key] = to;
                return true;
            default:
                return false;
        }
    }

    private static bool FollowList(FieldForm field, JsonArray list, string section, string from, string to)
    {
        var followed = false;
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is JsonObject inner)
            {
                followed |= FollowAll(field.Item?.Fields ?? [], inner, section, from, to);
            }
            else if (list[i] is JsonValue value && Refers(field, section, value, from))
            {
                list[i] = to;
                followed = true;
            }
        }

        return followed;
    }

    private static bool Refers(FieldForm field, string section, JsonValue value, string name) =>
        field.RefersTo.Contains(section) && value.TryGetValue<string>(out var text) && text == name;
}
