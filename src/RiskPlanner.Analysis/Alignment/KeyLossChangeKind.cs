namespace RiskPlanner.Analysis.Alignment;

/// <summary>What can be changed of a plan so that the loss of a key is noticed while the key can still be put back.</summary>
public enum KeyLossChangeKind
{
    /// <summary>The key parts of some past master keys are retained, and there is a spare crypto domain to load them into.</summary>
    RetainKeyParts,

    /// <summary>A cycle keeps more CKDS copies.</summary>
    KeepCkdsCopies,

    /// <summary>A CKDS copy is taken after each master-key change, and kept.</summary>
    CopyCkdsAtChanges,

    /// <summary>Somebody checks more often that the data can be read.</summary>
    CheckData,

    /// <summary>Both: checks, and copies of the CKDS after each change.</summary>
    CheckDataAndCopyCkds,

    /// <summary>A key repository holds the key as well.</summary>
    KeyRepository,
}
