namespace RiskPlanner.Web.Settings;

/// <summary>
/// How much a browser says at once. What is longer ends the connection and is lost, so no field takes text that could make it longer:
/// then a text that is too long for the plan arrives, and is refused with its reason.
/// </summary>
internal static class MessageLimit
{
    /// <summary>Bytes of one message.</summary>
    public const int Bytes = 2 << 20;

    /// <summary>
    /// Characters that a field takes. Each can take twelve bytes of a message: a quotation mark is escaped twice.
    /// </summary>
    public const int FieldCharacters = 150_000;
}
