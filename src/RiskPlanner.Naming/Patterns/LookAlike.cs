namespace RiskPlanner.Naming;

/// <summary>Characters of labels that look alike in many fonts: 0 and O, 1 and I.</summary>
internal static class LookAlike
{
    /// <summary>The other one of a pair; the character itself when it has none.</summary>
    public static char TwinOf(char character) => character switch
    {
        'O' => '0',
        '0' => 'O',
        'I' => '1',
        '1' => 'I',
        _ => character,
    };

    /// <summary>One character for both of a pair.</summary>
    public static byte Plain(byte character) => character switch
    {
        (byte)'O' => (byte)'0',
        (byte)'I' => (byte)'1',
        _ => character,
    };
}
